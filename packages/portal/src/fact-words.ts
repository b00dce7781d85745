// What a receipt says, in words that stand by themselves: for paper, where there is no page around
// them. Questions that are not known here are named as they were asked.

import { toHex } from '@witan/ledger/bytes';
import type { Finding } from '@witan/light-client';
import type { LineView } from './budget.ts';
import type { ExtractView } from './land.ts';
import { counted, money, type PlainKey, t } from './text/t.ts';
import { titleWords } from './title-words.ts';

export interface FactWords {
  readonly title: string;
  readonly says: string;
}

export function factWords(finding: Finding, answer: unknown): FactWords {
  if (finding.kind === 'transaction') {
    const says = finding.outcome.code === 0 ? t('transaction.says') : t('transaction.says-refused');
    return { title: `${t('transaction.title')} ${toHex(finding.txid).slice(0, 16)}…`, says };
  }
  const [path = ''] = finding.question.split('?', 1);
  const segments = path.split('/').map(decodeURIComponent);
  return wordsOf(segments, answer) ?? { title: segments.join(' / '), says: plainly(answer) };
}

function plainly(answer: unknown): string {
  return answer === null ? t('verify.absent') : t('verify.present');
}

function wordsOf(segments: readonly string[], answer: unknown): FactWords | undefined {
  const [module, kind, first = '', second = '', , stage] = segments;
  switch (`${module}/${kind}`) {
    case 'land/parcels': {
      if (segments.length > 3) return undefined;
      const says = answer === null ? t('parcel.none', { id: first }) : t('search.there');
      return { title: t('parcel.heading', { id: first }), says };
    }
    case 'land/extracts':
      return {
        title: t('parcel.heading', { id: second }),
        says: titleWords(answer as ExtractView),
      };
    case 'budget/lines': {
      if (segments.length > 3) return undefined;
      const line = answer as LineView | null;
      const says = line === null ? t('line.none') : t('line.says', { title: line.title });
      return { title: `${t('line.title')} ${first}`, says };
    }
    case 'budget/totals': {
      const { count, sum } = answer as { readonly count: number; readonly sum?: string };
      if (sum === undefined) return undefined;
      const stageText = t(`stage.${stage}` as PlainKey);
      const amounts = { amount: money(second, sum), stage: stageText };
      const says = t('budget.says', { ...amounts, lines: counted('lines', count) });
      return { title: t('budget.year', { year: first }), says };
    }
    default:
      return undefined;
  }
}
