// Words of what stands around a title in Chinese: its past, and what lies beside it.

import type { AroundCatalogue } from './t.ts';

export const around: AroundCatalogue = {
  'history.label': '时点',
  'history.now': '现在',
  'history.earlier': '更早',
  'history.later': '更晚',
  'history.versions.one': '{count} 个版本，从未有过其他版本：每个版本都在其区块处得到证明。',
  'history.versions.other': '{count} 次变更，从未有过其他变更：每次都在其区块处得到证明。',

  'map.summary': '宗地 {id} 地图：东西 {width} 米，南北 {height} 米，周围有 {count} 宗其他土地。',
  'map.caption': '上方为北。虚线：附近其他宗地的范围，来自同一登记簿。',
  'map.caption-alone': '上方为北。',
  'map.table': '以表格显示地图',
  'map.parcel': '宗地',
  'map.width': '东西（米）',
  'map.height': '南北（米）',
  'map.corners': '角点',
};
