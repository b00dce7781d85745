// What `witan explain CONCEPT` says, in two languages: the words that commands use without
// explaining them.

export type Language = 'en' | 'zh';

type Texts = Readonly<Record<Language, readonly string[]>>;

export const CONCEPTS: Readonly<Record<string, Texts>> = {
  finality: {
    en: [
      'A transaction is final once more than two thirds of the agencies have signed the block that',
      'holds it, together with the state that follows from it. Nothing takes it back: no vote, no',
      'restart, no agency. Final does not mean accepted: a refusal is final too, and its code is',
      'in the receipt.',
      '  see      witan tx watch TXID',
    ],
    zh: [
      '当超过三分之二的机构签署了包含某笔交易的区块以及由此得到的状态时，该交易即为最终。',
      '任何投票、重启或机构都不能撤回它。最终不等于被接受：拒绝同样是最终的，其代码在收据中。',
      '  查看     witan tx watch TXID',
    ],
  },
  receipt: {
    en: [
      'A receipt is a file that proves one thing without asking anyone again: that a transaction',
      'is final, that a record is so, that there is none, or that a list or a count is complete.',
      'It is checked against a genesis that you had before, never against itself.',
      '  see      witan query land/parcels --out count.witan; witan verify count.witan',
    ],
    zh: [
      '收据是一个文件，无需再询问任何人即可证明一件事：某交易已最终、某记录如此、某记录不存在，',
      '或某列表、某数目是完整的。核对所依据的是您事先持有的创世文件，而不是收据自身。',
      '  查看     witan query land/parcels --out count.witan; witan verify count.witan',
    ],
  },
  absence: {
    en: [
      'That nothing is there can be proved like that something is: the state is a tree in which',
      'each key has one place, and the proof shows that this place is empty. A server that leaves',
      'a record out of its answer cannot make such a proof.',
      '  see      witan query land/parcels/NO-SUCH --proof',
    ],
    zh: [
      '“不存在”与“存在”一样可以证明：状态是一棵树，每个键只有一个位置，证明显示该位置为空。',
      '遗漏记录的服务器无法给出这样的证明。',
      '  查看     witan query land/parcels/NO-SUCH --proof',
    ],
  },
  trust: {
    en: [
      'Nothing that a node says is believed. What you trust is one file, genesis.json: it names',
      'the agencies and their keys. Commands take it from --trust, else from $WITAN_HOME, else the',
      'one of the example that comes with the program. Get it by another way than from the node',
      'that you ask.',
    ],
    zh: [
      '节点所说的一概不轻信。您信任的是一个文件 genesis.json：它列出各机构及其密钥。',
      '命令依次取自 --trust、$WITAN_HOME，否则为随程序提供的示例文件。请通过所询问节点之外的途径获取它。',
    ],
  },
  demonstration: {
    en: [
      'The keys of the example come from public words, so everybody can sign for everybody: it',
      'shows how the ledger works and proves nothing to anyone, and every verdict says so. Its',
      'persons act by name: --as registrar, second-registrar, assessor, notary, judge; owner,',
      'buyer, co-owner, bank; and owner-of:PARCEL for the holder of an imported parcel.',
    ],
    zh: [
      '示例的密钥来自公开的词语，人人都能替任何人签名：它展示账本如何运作，但不向任何人证明任何事，',
      '每份结论都会注明。其中的人物以名称行事：--as registrar、second-registrar、assessor、notary、',
      'judge；owner、buyer、co-owner、bank；以及导入地块的持有人 owner-of:PARCEL。',
    ],
  },
  'exit-codes': {
    en: [
      '  0  done                                     5  not reachable, or timed out',
      '  1  failed, for any other cause              6  the ledger refused it; the code says why',
      '  2  wrong usage, or an input that cannot     7  refused because it is unsafe',
      '     be read                                 70  storage or internal failure',
      '  3  checked, and false: this code means     75  try again later',
      '     nothing else                           130  interrupted',
      '  4  a password or an approval is needed    143  terminated',
    ],
    zh: [
      '  0  完成                      5  无法连接或超时',
      '  1  因其他原因失败            6  账本拒绝；代码说明原因',
      '  2  用法错误或输入不可读      7  因不安全而拒绝',
      '  3  已核对，结果为假；        70 存储或内部故障',
      '     此代码别无他义            75 请稍后再试',
      '  4  需要口令或批准            130、143 被中断或终止',
    ],
  },
  environment: {
    en: [
      '  WITAN_NODE   the node that commands ask, unless --node is given',
      '  WITAN_HOME   a home whose genesis.json is trusted, unless --trust is given',
      '  CI           set: no animation',
    ],
    zh: [
      '  WITAN_NODE   未给出 --node 时命令所询问的节点',
      '  WITAN_HOME   未给出 --trust 时，信任该目录中的 genesis.json',
      '  CI           设置后不显示动画',
    ],
  },
};
