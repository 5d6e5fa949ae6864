/** The explore layout's own script. Asked for as soon as the page's first script runs, beside the data. */
const dashboard = import('./Dashboard')

export const DASHBOARD = { name: 'dashboard', load: () => dashboard }
