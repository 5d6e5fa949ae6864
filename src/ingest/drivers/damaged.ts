import { type Failed, failed } from '../opened'

export const DAMAGED: Failed = failed(
  '文件已损坏，无法打开；请重新保存。',
  'the file is damaged and cannot be opened: save it again.',
)
