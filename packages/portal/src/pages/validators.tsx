// The members of the present council: their keys, what each has signed since the page was opened,
// counted here, and the faults that are recorded against them, the list complete.

import { equalBytes } from '@witan/ledger/bytes';
import { faultTolerance, quorum, type Validator } from '@witan/ledger/membership';
import { councilHash, type Trust } from '@witan/light-client';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Checked } from '../components/checked.tsx';
import { KeyText } from '../components/key-text.tsx';
import { StatusPanel } from '../components/network-status.tsx';
import { Panel } from '../components/panel.tsx';
import type { Fact } from '../fact.ts';
import { councilHeads, type Head, newestSignatures, type OpenedHead, RECENT_MS } from '../heads.ts';
import type { Ledger } from '../ledger.ts';
import { addressOf, type PageProps } from '../router.ts';
import { loadSchema } from '../schema.ts';
import { type Comparison, Sync } from '../sync.ts';
import { ago, counted, list, number, type PlainKey, t } from '../text/t.ts';
import { useEvery } from '../use-every.ts';
import { useFact } from '../use-fact.ts';

// Beside the page, so that the first question need not wait for it.
void loadSchema('governance');

const REFRESH_MS = 4_000;
const STRIP_LENGTH = 24;

/** One recorded fault: against whom, of what kind, and the blocks that carry its evidence. */
interface FaultView {
  readonly epoch: number;
  readonly member: string;
  readonly kind: string | null;
  readonly pieces: readonly { readonly height: number; readonly hash: string }[];
}

/** A checkpoint that this page has opened, and whose signatures under it were seen and checked. */
interface Seen {
  readonly size: number;
  readonly members: Set<string>;
}

interface Watched {
  readonly heads: readonly Head[];
  readonly council: Trust | undefined;
  readonly strip: readonly Seen[];
  /** What this device knows by itself, where no server answers. */
  readonly known: Comparison | undefined;
}

export function Page({ ledger }: PageProps): JSX.Element {
  const watched = useCouncil(ledger);
  const faults = useFact<readonly FaultView[]>(ledger, 'governance/evidence');
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {t('validators.title')}
      </h1>
      <Agreement watched={watched} faults={faults} />
      <h2 class="govuk-heading-m">{t('validators.faults-title')}</h2>
      <Checked ledger={ledger} fact={faults} says={saysOf}>
        {(found) => <Faults found={found} />}
      </Checked>
    </>
  );
}

function saysOf(found: readonly FaultView[]): string {
  return found.length === 0 ? t('validators.faults-none') : counted('faults', found.length);
}

/** Looks again and again; what was seen of a council is kept while it is the present one. */
function useCouncil(ledger: Ledger): Watched | undefined {
  const seen = useRef(new Map<number, Seen>());
  const before = useRef<Trust | undefined>(undefined);
  return useEvery(REFRESH_MS, async () => {
    const heads = await councilHeads(ledger);
    const opened = heads.filter((head) => head.kind === 'opened');
    const council = opened
      .map((head) => head.council)
      .reduce<Trust | undefined>((a, b) => (a && a.epoch >= b.epoch ? a : b), undefined);
    if (council === undefined) {
      const known = await Sync.of(ledger).run();
      return { heads, council: before.current ?? known.trust, strip: [], known };
    }
    const known = before.current;
    if (known !== undefined && !equalBytes(councilHash(known), councilHash(council))) {
      seen.current.clear();
    }
    before.current = council;
    for (const { checkpoint, council: signing } of opened) {
      if (signing.epoch !== council.epoch) continue;
      const { size, cosigners } = checkpoint;
      const at = seen.current.get(size) ?? { size, members: new Set<string>() };
      for (const { validator } of cosigners) at.members.add(validator.member);
      seen.current.set(size, at);
    }
    const sorted = [...seen.current.values()].sort((a, b) => a.size - b.size);
    return { heads, council, strip: sorted.slice(-STRIP_LENGTH), known: undefined };
  });
}

interface AgreementProps {
  readonly watched: Watched | undefined;
  readonly faults: Fact<readonly FaultView[]>;
}

function Agreement({ watched, faults }: AgreementProps): JSX.Element {
  if (watched === undefined) return <Panel kind="asking" words={t('status.asking')} />;
  const { heads, council, strip, known } = watched;
  const opened = heads.filter((head) => head.kind === 'opened');
  const signatures = newestSignatures(opened);
  if (council === undefined || (opened.length === 0 && known?.report.head === undefined)) {
    return <NoHeads heads={heads} />;
  }
  const { validators } = council;
  return (
    <>
      {known === undefined ? (
        <Signing opened={opened} validators={validators} />
      ) : (
        <StatusPanel report={known.report} />
      )}
      <p class="govuk-body">{toleranceText(validators.length)}</p>
      <ul class="wp-members">
        {validators.map((validator) => (
          <Member
            key={validator.member}
            validator={validator}
            strip={strip}
            signedMs={signatures.get(validator.member)?.timeMs}
            faults={faults}
          />
        ))}
      </ul>
      <p class="govuk-hint">{t('validators.strip-hint')}</p>
    </>
  );
}

interface SigningProps {
  readonly opened: readonly OpenedHead[];
  readonly validators: readonly Validator[];
}

function Signing({ opened, validators }: SigningProps): JSX.Element {
  const nowMs = Date.now();
  const signatures = newestSignatures(opened);
  const agree = validators.filter(({ member }) => {
    return nowMs - (signatures.get(member)?.timeMs ?? 0) < RECENT_MS;
  }).length;
  const attested = opened.map(({ checkpoint }) => checkpoint.attestedAtMs ?? 0);
  const ageMs = nowMs - Math.max(...attested);
  return (
    <Panel
      kind={ageMs < RECENT_MS ? 'checked' : 'older'}
      words={t('status.agree', { agree, all: validators.length, ago: ago(ageMs) })}
      says={t('status.says')}
    />
  );
}

function NoHeads({ heads }: { readonly heads: readonly Head[] }): JSX.Element {
  const liars = heads.filter((head) => head.kind === 'failed' && head.fact.kind === 'false');
  if (liars.length > 0) {
    const names = list(liars.map(({ server }) => server.name));
    return <Panel kind="false" words={t('state.false')} says={t('status.false', { names })} />;
  }
  const reason = t('reason.unreachable');
  return <Panel kind="unchecked" words={t('state.unchecked', { reason })} />;
}

function toleranceText(all: number): string {
  const values = { all, needed: quorum(all) };
  const may = faultTolerance(all);
  return may === 0
    ? t('validators.may-none', values)
    : t('validators.may', { ...values, may: counted('agencies', may) });
}

interface MemberProps {
  readonly validator: Validator;
  readonly strip: readonly Seen[];
  readonly signedMs: number | undefined;
  readonly faults: Fact<readonly FaultView[]>;
}

function Member({ validator, strip, signedMs, faults }: MemberProps): JSX.Element {
  const { name, member, consensusKey, attestKey } = validator;
  const nowMs = Date.now();
  const isRecent = signedMs !== undefined && nowMs - signedMs < RECENT_MS;
  const signed = strip.filter(({ members }) => members.has(member)).length;
  const values = { signed, all: strip.length };
  return (
    <li class={isRecent ? 'wp-member' : 'wp-member wp-member--silent'}>
      <h2 class="govuk-heading-s">{name}</h2>
      <p>
        {signedMs === undefined
          ? t('status.unsigned')
          : t('status.signed', { ago: ago(nowMs - signedMs) })}
      </p>
      <div class="wp-strip" role="img" aria-label={t('validators.strip', values)}>
        {strip.map(({ size, members }) => (
          <span
            key={size}
            class={members.has(member) ? 'wp-strip__signed' : 'wp-strip__unseen'}
            title={number(size)}
          />
        ))}
      </div>
      <p class="govuk-hint" aria-hidden="true">
        {t('validators.strip', values)}
      </p>
      <dl>
        {consensusKey.length === 0 ? null : (
          <>
            <dt>{t('validators.consensus-key')}</dt>
            <dd>
              <KeyText of={consensusKey} />
            </dd>
          </>
        )}
        <dt>{t('validators.attest-key')}</dt>
        <dd>
          <KeyText of={attestKey} />
        </dd>
        {faults.kind === 'checked' ? (
          <>
            <dt>{t('validators.faults-title')}</dt>
            <dd>{faultsOf(faults.answer, member)}</dd>
          </>
        ) : null}
      </dl>
    </li>
  );
}

function faultsOf(all: readonly FaultView[], wanted: string): string {
  const count = all.filter(({ member }) => member === wanted).length;
  return count === 0 ? t('validators.none') : number(count);
}

function Faults({ found }: { readonly found: readonly FaultView[] }): JSX.Element | null {
  if (found.length === 0) return null;
  return (
    <ul class="wp-rights">
      {found.map(({ epoch, member, kind, pieces }) => (
        <li key={`${epoch} ${member} ${kind}`}>
          <strong>{member}</strong>
          <span>{kind === null ? '' : t(`fault.${kind}` as PlainKey)}</span>
          <span>
            {pieces.map(({ height, hash }) => (
              <a class="govuk-link" key={hash} href={addressOf('block', height)}>
                {t('history.height', { height })}
              </a>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
