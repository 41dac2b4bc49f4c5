import type { Page } from 'playwright-core'

/** Begins anew to note the page's long tasks (50 ms and more): https://www.w3.org/TR/longtasks-1/ */
export const watchTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const noted = window as unknown as { tasks?: number[]; taskObserver?: PerformanceObserver }
    noted.taskObserver?.disconnect()
    const tasks: number[] = []
    const taskObserver = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration)
    })
    taskObserver.observe({ type: 'longtask' })
    Object.assign(window, { tasks, taskObserver })
  })

/** The longest task since `watchTasks`, in ms; 0: none was as long as 50 ms. */
export const longestTask = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 100))
    return Math.max(0, ...(window as unknown as { tasks: number[] }).tasks)
  })
