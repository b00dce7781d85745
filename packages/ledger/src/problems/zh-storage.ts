// Chinese texts for what an agency keeps: its log and state, snapshots and backups.

import type { ProblemText, StorageProblemKey } from '../problems.ts';

export const zhStorage: Readonly<Record<StorageProblemKey, ProblemText>> = {
  'log/damaged': {
    title: '日志已损坏',
    detail: '节点可能作出的承诺已无法读取，因此它不得再签名。',
    help: '请启动节点：它会把日志另行保存，重新取回各区块，并作为学习者跟随。',
  },
  'storage/missing': {
    title: '本节点的数据不存在',
    help: '若本机构从未运行过，请加 --create 启动；若其数据已丢失，请加 --learner 启动。',
  },
  'storage/exists': {
    title: '已有数据，不会覆盖',
    help: '请选择另一个文件夹，或启动这些数据所属的节点。',
  },
  'storage/locked': {
    title: '另一个进程正在使用本节点的数据',
    help: '请先停止另一个进程；同一密钥的两个节点会自相矛盾。',
  },
  'storage/slots-damaged': {
    title: '本节点已签内容的记录已损坏',
    detail: '没有它，节点可能对同一位置签出两个不同的内容。',
    help: '请加 --learner 启动节点：它先跟随，在以后的周期再投票。',
  },
  'storage/mismatch': {
    title: '数据属于另一个网络或成员',
    help: '请更正 config.toml 中的数据目录，或使用与数据相符的创世文件。',
  },
  'storage/other-version': {
    title: '数据由本程序的另一版本写入',
    help: '数据未作任何更改。请启动写入这些数据的版本；见 docs/upgrade.md。',
  },
  'storage/checksum': {
    title: '存储的数据与其校验和不符',
    help: '请检测磁盘。然后由日志重建状态：`witan node start --rebuild-state`。',
  },
  'storage/damaged': {
    title: '数据库已损坏',
    help: '可由日志重建：`witan node start --rebuild-state` 会将其移至一旁并重建。',
  },
  'storage/io': {
    title: '磁盘无法读写，已停止签名',
    help: '请检查剩余空间和磁盘状况，然后重新启动节点。',
  },
  'storage/full': {
    title: '磁盘已满，为避免写入受损，节点不启动',
    help: '请腾出磁盘空间，然后重新启动节点：没有任何数据丢失。',
  },
  'storage/low': {
    title: '该机构的磁盘将满，暂不接收交易',
    help: '请把交易发给其他机构；运维人员需腾出磁盘空间。',
  },
  'state/height-not-held': {
    title: '该高度的状态已不再保留',
    help: '请查询较新的高度，或询问保留全部历史的机构。',
  },
  'state/height-in-making': {
    title: '正在重建该高度的状态',
    help: '请按应答所示时间等待，然后再次查询。',
  },
  'snapshot/manifest': {
    title: '快照清单不属于任何已认证的高度',
    help: '请从另一机构获取快照，并告知该机构。',
  },
  'snapshot/part': {
    title: '快照的一部分与其清单不符',
    help: '未存储其中任何内容。将从另一机构获取。',
  },
  'storage/pruned': {
    title: '本机构不再保存如此早的区块',
    help: '请向保存全部历史的机构查询，或核验您已有的回执。',
  },
  'snapshot/none': {
    title: '本账本尚无快照，且其日志并非始于创世',
    help: '请等待节点按其配置中的 snapshot_blocks 生成快照。',
  },
  'snapshot/no-room': {
    title: '磁盘空间不足以存放快照',
    detail: '节点在没有该快照的情况下继续运行，已写入的部分会被删除。',
    help: '请按消息所示的大小腾出磁盘空间。节点会自行重试。',
  },
  'snapshot/gone': {
    title: '节点因已有更新的内容而删除了正在复制的内容',
    help: '请重新执行。未留下不完整的文件。',
  },
  'backup/damaged': {
    title: '备份不完整',
    help: '请使用另一份副本。未恢复任何内容。',
  },
  'backup/other-network': {
    title: '备份属于另一网络',
    help: '请将创世文件与制作备份的目录中的创世文件比较。',
  },
  'state/row-damaged': {
    title: '存储的记录与状态树中的哈希不符',
    help: '请检测磁盘。然后由日志重建状态：`witan node start --rebuild-state`。',
  },
  'state/proof-too-large': {
    title: '该问题的证明会过大',
    help: '请分页查询（地址中加 limit=50），或使用 `witan query PATH --all`。',
  },
};
