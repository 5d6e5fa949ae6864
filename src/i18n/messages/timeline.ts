import { formatCount } from '../../domain/numbers'
import { counted, entriesEn, entriesZh } from '../counted'
import { defineMessages } from '../lang'

const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Words of the timeline. Months count from 1. */
export const timelineMessages = defineMessages({
  zh: {
    title: '时间线',
    unit: '时间单位',
    units: { day: '日', week: '周', month: '月', year: '年' },
    play: '播放',
    legend: '类别',
    whole: '全部',
    clear: '取消时间筛选',
    start: '起始日',
    end: '结束日',
    range: '所选时段',
    outside: '统计期外',
    outsideShort: '期外',
    failed: '图表未能载入。',
    table: {
      day: '每日的条目数',
      week: '每周的条目数',
      month: '每月的条目数',
      year: '每年的条目数',
      date: '日期',
      total: '合计',
    },
    days: (n: number) => `${formatCount(n)} 天`,
    entries: entriesZh,
    month: (year: number, month: number, withYear: boolean) =>
      withYear ? `${year}年${month}月` : `${month}月`,
  },
  en: {
    title: 'Timeline',
    unit: 'Unit of time',
    units: { day: 'Day', week: 'Week', month: 'Month', year: 'Year' },
    play: 'Play',
    legend: 'Kind',
    whole: 'All',
    clear: 'Clear the time filter',
    start: 'First day',
    end: 'Last day',
    range: 'Chosen days',
    outside: 'Outside the period',
    outsideShort: 'outside',
    failed: 'The chart did not load.',
    table: {
      day: 'Entries by day',
      week: 'Entries by week',
      month: 'Entries by month',
      year: 'Entries by year',
      date: 'Date',
      total: 'Total',
    },
    days: (n: number) => counted(n, 'day'),
    entries: entriesEn,
    month: (year: number, month: number, withYear: boolean) =>
      withYear ? `${MONTHS_EN[month - 1]} ${year}` : `${MONTHS_EN[month - 1]}`,
  },
})
