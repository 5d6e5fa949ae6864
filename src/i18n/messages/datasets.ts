import { formatCount } from '../../domain/numbers'
import { counted, entriesEn, entriesZh } from '../counted'
import { defineMessages } from '../lang'

/** The dialog with all datasets, and the library of this device. */
export const datasetsMessages = defineMessages({
  zh: {
    title: '数据集',
    shipped: '本页自带',
    own: '此设备上',
    ownHint: '只保存在这个浏览器里，不会上传。',
    none: '还没有导入的数据集。',
    loading: '正在读取…',
    current: '当前打开',
    open: '打开',
    openNamed: (title: string) => `打开“${title}”`,
    exportNamed: (title: string, format: string) => `将“${title}”导出为 ${format}`,
    exports: '导出',
    rename: '重命名',
    renameNamed: (title: string) => `重命名“${title}”`,
    newTitle: '新标题',
    save: '保存',
    cancel: '取消',
    remove: '删除',
    removeNamed: (title: string) => `删除“${title}”`,
    removed: (title: string) => `已删除“${title}”。`,
    restore: '撤销',
    entries: entriesZh,
    used: (day: string) => `上次使用 ${day}`,
    exported: (name: string) => `已导出 ${name}，请在下载中查看。`,
    exportFailed: (reason: string) => `未能导出：${reason}`,
    library: '整个资料库',
    libraryHint: '数据集及其原文、简报，合成一个文件：可作备份，也可带到另一台设备。',
    exportLibrary: '导出整库',
    importLibrary: '导入整库…',
    unreadable: (count: number) =>
      `其中 ${formatCount(count)} 项此版本无法读取，未包含在内，仍原样留在此设备。`,
    added: (datasets: number, briefings: number) =>
      datasets + briefings === 0
        ? '文件中的内容此设备上都已有，没有改动。'
        : `已加入 ${formatCount(datasets)} 个数据集、${formatCount(briefings)} 份简报；原有的都没有改动。`,
    importFailed: (file: string) => `“${file}”未导入，此设备上的内容没有改动：`,
    reading: '正在读入…',
    storage: (used: string, quota: string) => `本页在此设备上已用 ${used}，浏览器最多允许约 ${quota}。`,
  },
  en: {
    title: 'Datasets',
    shipped: 'Comes with this page',
    own: 'On this device',
    ownHint: 'Kept in this browser only; nothing is uploaded.',
    none: 'No imported dataset yet.',
    loading: 'Reading…',
    current: 'open now',
    open: 'Open',
    openNamed: (title) => `Open “${title}”`,
    exportNamed: (title, format) => `Export “${title}” as ${format}`,
    exports: 'Export',
    rename: 'Rename',
    renameNamed: (title) => `Rename “${title}”`,
    newTitle: 'New title',
    save: 'Save',
    cancel: 'Cancel',
    remove: 'Delete',
    removeNamed: (title) => `Delete “${title}”`,
    removed: (title) => `“${title}” was deleted.`,
    restore: 'Undo',
    entries: entriesEn,
    used: (day) => `last used ${day}`,
    exported: (name) => `Exported ${name}: see your downloads.`,
    exportFailed: (reason) => `Could not be exported: ${reason}`,
    library: 'The whole library',
    libraryHint:
      'Datasets with their documents, and briefings, in one file: a backup, or the way to another device.',
    exportLibrary: 'Export everything',
    importLibrary: 'Import a library…',
    unreadable: (count) =>
      `${formatCount(count)} of its records cannot be read by this version: not in the file, and left as they are on this device.`,
    added: (datasets, briefings) =>
      datasets + briefings === 0
        ? 'All that the file holds was on this device already: nothing was changed.'
        : `Added ${counted(datasets, 'dataset')} and ${counted(briefings, 'briefing')}; what was here is unchanged.`,
    importFailed: (file) => `“${file}” was not imported, and nothing on this device was changed:`,
    reading: 'Reading…',
    storage: (used, quota) =>
      `This page uses ${used} on this device; the browser allows about ${quota} at most.`,
  },
})
