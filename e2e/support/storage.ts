import type { Page } from '@playwright/test'

/** From the next page on, the browser lets the page keep nothing, as in a private window. */
export async function refuseStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError')
    }
  })
}

/** All datasets that this device keeps, with their summaries and documents. */
export function keptOnDevice(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await done(indexedDB.open('policy-map'))
    const stores = ['datasets', 'summaries', 'sources']
    const transaction = database.transaction(stores)
    const kept = await Promise.all(stores.map((name) => done(transaction.objectStore(name).getAll())))
    database.close()
    return kept.flat()
  })
}
