import { defineMessages } from '../lang'

/** A newer version that lies ready on this device. */
export const offlineMessages = defineMessages({
  zh: {
    ready: '新版本已备好；现在这一版可以继续使用。',
    otherWindows: (n: number) => `另有 ${n} 个窗口还在使用旧版本：请先关闭它们，再重新载入。`,
    reload: '重新载入',
  },
  en: {
    ready: 'A new version is ready; this one goes on working.',
    otherWindows: (n) =>
      `${n === 1 ? 'Another window still shows' : `${n} other windows still show`} the old version: close ${n === 1 ? 'it' : 'them'} first, then reload.`,
    reload: 'Reload',
  },
})
