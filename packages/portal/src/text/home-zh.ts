// Words of the first page in Chinese: what can be done, the search, and the network's status.

import type { HomeCatalogue } from './t.ts';

export const home: HomeCatalogue = {
  'home.heading': '由您亲自验证的公共账本',
  'home.lead': '查询一条记录。本页在您的设备上对照各机构的签名进行验证，不单独信任其中任何一家。',
  'home.services': '您可以',
  'tile.land': '土地登记',
  'tile.land-text': '一宗地、其所有权份额及全部负担',
  'tile.validators-text': '共识成员有谁，各自签署了什么，有何违规记录',
  'tile.block-text': '已封存的区块头，及其在已签名日志中的位置',
  'tile.verify': '验证回执',
  'tile.verify-text': '来自文件、文本或二维码，无需联网',

  'status.asking': '正在比对各来源……',
  'status.agree': '{all} 家机构中有 {agree} 家一致，最近检查点：{ago}',
  'status.says': '由本设备根据各机构在最新检查点下的签名统计。',
  'status.signed': '{ago}签名',
  'status.unsigned': '未见签名',
  'status.server-silent': '其服务器没有应答',
  'status.server-false': '其服务器所言不实',
  'status.false': '{names}的检查点没有法定数的签名。',
  'status.how':
    '向每个来源索取了其最新检查点。签名用本设备已知的密钥验证，每个日志状态都用哈希与最大的那个相连：任何一个来源所显示的，必须是其他来源所显示内容的开头，并延续本设备先前所见。',

  'search.label': '搜索账本',
  'search.hint': '宗地（如 106-122）、预算项目（年份和代码）、交易、区块或回执',
  'search.button': '搜索',

  'tile.budget': '预算',
  'tile.budget-text': '从全年总额到一笔付款，每个合计都经证明',

  'source.agree': '{all} 个来源中有 {agree} 个一致，{ago}签署',
  'source.alone': '{ago}签署；没有第二个来源可供比对',
  'source.signed-by':
    '{names}签署了日志的最新状态：{council} 个机构中的 {signed} 个，达到法定多数。',
  'source.offline': '无法连接任何来源。以下是本设备最后所知。',
  'source.no-time': '没有签署者为本设备时钟可信的时间作保',
  'source.agrees': '显示同一日志',
  'source.stale': '同一日志，但停留在{ago}',
  'source.unlinked': '未能证明其日志是此处已知日志的延续',
  'source.forked': '显示另一段历史',
  'source.refused': '未提供本页能读取的检查点',
  'source.more': '来源与信任',
};
