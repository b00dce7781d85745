// A block: what its sealed header says, and that the header is in the log which a quorum signed.

import { toHex } from '@witan/ledger/bytes';
import { freshnessOf } from '@witan/light-client';
import { Fragment, type JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ProvedBlock } from '../blocks.ts';
import { NotChecked } from '../components/checked.tsx';
import { Panel } from '../components/panel.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { download } from '../download.ts';
import type { Ledger } from '../ledger.ts';
import { addressOf, type PageProps } from '../router.ts';
import { ago, clockTime, dateTime, day, list, number, t } from '../text/t.ts';
import { type AskedBlock, useBlock } from '../use-block.ts';

const HEIGHT = /^\d{1,15}$/;

export function Page({ ledger, parameters }: PageProps): JSX.Element {
  const { height: text } = parameters;
  const isHeight = text === undefined || HEIGHT.test(text);
  const asked = text === undefined ? undefined : Number(text);
  const fact = useBlock(ledger, asked, isHeight);
  const block = fact.kind === 'proved' ? fact.block : undefined;
  const height = asked ?? block?.header.height;
  const next = block !== undefined && block.header.height + 1 < block.checkpoint.size;
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        <span class="govuk-caption-l">
          {asked === undefined ? t('block.newest') : t('block.caption')}
        </span>
        {height === undefined || !isHeight ? t('block.title') : t('block.heading', { height })}
      </h1>
      {isHeight ? <Found ledger={ledger} fact={fact} /> : <NoHeight />}
      {isHeight && height !== undefined ? <Neighbours height={height} hasNext={next} /> : null}
    </>
  );
}

function NoHeight(): JSX.Element {
  return <Panel kind="unchecked" words={t('block.no-height')} />;
}

interface FoundProps {
  readonly ledger: Ledger;
  readonly fact: AskedBlock;
}

function Found({ ledger, fact }: FoundProps): JSX.Element {
  if (fact.kind === 'asking') return <Panel kind="asking" words={t('state.asking')} />;
  if (fact.kind === 'beyond') {
    const says = t('block.beyond-says', { newest: fact.newest });
    return <Panel kind="pending" words={t('block.beyond')} says={says} />;
  }
  if (fact.kind !== 'proved') return <NotChecked fact={fact} />;
  return (
    <>
      <Inclusion ledger={ledger} block={fact.block} />
      <InWords block={fact.block} />
      <Hashes block={fact.block} />
    </>
  );
}

interface BlockProps {
  readonly block: ProvedBlock;
}

function Inclusion({ ledger, block }: BlockProps & { readonly ledger: Ledger }): JSX.Element {
  const { checkpoint, header, proof, server, council } = block;
  const { attestedAtMs } = checkpoint;
  const ageMs = attestedAtMs === undefined ? undefined : Date.now() - attestedAtMs;
  const names = list(checkpoint.cosigners.map(({ validator }) => validator.name));
  const { height } = header;
  const { pinning, pinnedAtMs, trust } = ledger.deployment;
  const isKept = pinning === 'earlier' && pinnedAtMs !== undefined;
  return (
    <Panel
      kind={freshnessOf(ageMs) === 'current' && !block.isKept ? 'checked' : 'older'}
      words={wordsOf(ageMs, block.isKept)}
      says={saysOf(checkpoint.size, ageMs)}
    >
      <details class="wp-how">
        <summary>{t('how.title')}</summary>
        <ol class="wp-steps">
          <li>
            <strong>{t('block.step-path')}</strong> {t('block.step-path-text', { server })}
          </li>
          <li>
            <strong>{t('how.step-signed')}</strong>{' '}
            {t('block.step-signed-text', { names, signed: checkpoint.cosigners.length, council })}
          </li>
          <li>
            <strong>{t('how.step-known')}</strong>{' '}
            {isKept ? t('how.pinned-before', { date: dateTime(pinnedAtMs) }) : t('how.pinned-now')}
            {trust.demonstration ? ` ${t('how.demonstration')}` : ''}
          </li>
        </ol>
        <dl class="wp-numbers">
          <dt>{t('status.size')}</dt>
          <dd>{t('status.size-text', { size: checkpoint.size })}</dd>
          <dt>{t('status.root')}</dt>
          <dd>
            <code>{toHex(checkpoint.root)}</code>
          </dd>
          <dt>{t('block.leaf')}</dt>
          <dd>
            <code>{toHex(block.leaf)}</code>
          </dd>
        </dl>
      </details>
      <div class="wp-panel__acts">
        <button
          type="button"
          class="wp-act"
          onClick={() => download(`block-${height}.tlog-proof`, proof, 'text/plain')}
        >
          {t('proof.save')}
        </button>
      </div>
    </Panel>
  );
}

/** Where no signer's time can be believed there is none: not a time of the clock's own. */
function saysOf(size: number, ageMs: number | undefined): string {
  return ageMs === undefined
    ? t('block.says-timeless', { size })
    : t('block.says', { size, ago: ago(ageMs) });
}

function wordsOf(ageMs: number | undefined, isKept: boolean): string {
  if (ageMs === undefined) return t('state.timeless');
  const asOfMs = Date.now() - ageMs;
  const freshness = freshnessOf(ageMs);
  if (freshness === 'current' && !isKept) return t('state.checked');
  if (freshness === 'historical') return t('state.historical', { date: day(asOfMs) });
  return t('state.older', { time: clockTime(asOfMs), ago: ago(ageMs) });
}

function InWords({ block: { header, proposer } }: BlockProps): JSX.Element {
  const seat = header.proposer + 1;
  const ends = [
    ...(header.termEnd ? [t('block.term-end')] : []),
    ...(header.epochEnd ? [t('block.epoch-end')] : []),
  ];
  const hasEvidence = header.evidenceRoot.some((byte) => byte !== 0);
  return (
    <SummaryList
      rows={[
        { term: t('block.time'), value: dateTime(header.timeMs) },
        {
          term: t('block.proposer'),
          value: proposer ?? t('block.seat', { seat, epoch: header.epoch }),
        },
        {
          term: t('block.view'),
          value: number(header.originView),
        },
        {
          term: t('how.epoch'),
          value: [number(header.epoch), ...ends].join(' '),
        },
        {
          term: t('block.evidence'),
          value: hasEvidence ? t('block.evidence-some') : t('block.evidence-none'),
        },
      ]}
    />
  );
}

function Hashes({ block: { header, result } }: BlockProps): JSX.Element {
  const rows: readonly (readonly [string, Uint8Array])[] = [
    [t('block.state-root'), result.stateRoot],
    [t('block.receipts-root'), result.receiptsRoot],
    [t('block.log-root'), result.logRoot],
    [t('block.payload-root'), header.payloadRoot],
    [t('block.parent'), header.parent],
    [t('block.evidence-root'), header.evidenceRoot],
    [t('block.lag-seal'), header.lagSeal],
    [t('block.council-hash'), header.validatorsHash],
    [t('block.next-council-hash'), result.nextValidatorsHash],
    [t('block.parameters-hash'), result.nextParamsHash],
    [t('how.chain'), header.chainId],
  ];
  return (
    <details class="wp-how wp-how--page">
      <summary>{t('block.hashes')}</summary>
      <dl class="wp-numbers">
        {rows.map(([term, hash]) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>
              <code>{toHex(hash)}</code>
            </dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}

interface NeighboursProps {
  readonly height: number;
  readonly hasNext: boolean;
}

/** Links, and the arrow keys wherever nothing else takes them. */
function Neighbours({ height, hasNext }: NeighboursProps): JSX.Element {
  useEffect(() => {
    const follow = (event: KeyboardEvent): void => {
      const isElsewhere = event.target instanceof Element && event.target.matches('input,textarea');
      if (isElsewhere || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key === 'ArrowLeft' && height > 0) location.hash = addressOf('block', height - 1);
      if (event.key === 'ArrowRight' && hasNext) location.hash = addressOf('block', height + 1);
    };
    addEventListener('keydown', follow);
    return () => removeEventListener('keydown', follow);
  }, [height, hasNext]);
  return (
    <nav class="wp-neighbours" aria-label={t('block.neighbours')}>
      {height > 0 ? (
        <a class="govuk-link" rel="prev" href={addressOf('block', height - 1)}>
          ← {t('block.previous', { height: number(height - 1) })}
        </a>
      ) : null}
      {hasNext ? (
        <a class="govuk-link" rel="next" href={addressOf('block', height + 1)}>
          {t('block.next', { height: number(height + 1) })} →
        </a>
      ) : null}
    </nav>
  );
}
