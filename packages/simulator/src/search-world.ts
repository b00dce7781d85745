// What the exhaustive search is about: a council of four whose liar leads every fourth view, and
// the blocks of one or two heights that it may offer. A block is named by the view that made it and
// a letter, behind the name of its parent: "0a" lies at height 1, "0a/4b" at height 2.

import { memoryKeyPair } from '@witan/consensus/memory';
import {
  blockHash,
  HEADER_VERSION,
  type Header,
  payloadRoot,
  sealedHash,
} from '@witan/ledger/block';
import { toHex } from '@witan/ledger/bytes';
import { evidenceRoot } from '@witan/ledger/evidence';
import { chainIdOf, type Genesis, genesisBlockHash } from '@witan/ledger/genesis';
import { type Hash, ZERO_HASH } from '@witan/ledger/hash';
import { validatorsHash } from '@witan/ledger/membership';
import { must } from '@witan/ledger/problems';
import { RegisterHome } from './register.ts';
import { drawScenario } from './scenario.ts';

export type BlockName = string;

export interface SearchBlock {
  readonly name: BlockName;
  readonly header: Header;
  readonly hash: Hash;
  readonly seal: Hash;
}

export const VALIDATORS = 4;
const LETTERS = ['a', 'b', 'c'] as const;
const SEPARATOR = '/';

export class SearchWorld {
  readonly genesis: Genesis = councilOfFour();
  readonly chainId: Hash = chainIdOf(this.genesis);
  readonly base: Hash = genesisBlockHash(this.genesis);
  /** The validator that is looked at; any honest one, for all are alike. */
  readonly self: number;
  readonly #seed: number;
  readonly #blocks = new Map<BlockName, SearchBlock>();
  readonly #names = new Map<string, BlockName>();

  constructor() {
    this.#seed = new DataView(this.base.buffer, this.base.byteOffset).getUint32(0);
    this.self = this.leader(3);
  }

  leader(view: number): number {
    return (this.#seed + view) % VALIDATORS;
  }

  /** Makes the blocks of the first `views` that the liar leads; the lower ones come first. */
  makeBlocks(views: number, heights: number, variants: number): readonly SearchBlock[] {
    const all: SearchBlock[] = [];
    let parents: readonly (SearchBlock | undefined)[] = [undefined];
    for (let height = 1; height <= heights; height++) {
      const made = parents.flatMap((parent) => this.#children(parent, height, views, variants));
      all.push(...made);
      parents = made;
    }
    return all;
  }

  #children(
    parent: SearchBlock | undefined,
    height: number,
    views: number,
    variants: number,
  ): SearchBlock[] {
    const first = (parent?.header.originView ?? 0) / VALIDATORS;
    const children: SearchBlock[] = [];
    for (let turn = first; turn < views; turn++) {
      for (const letter of LETTERS.slice(0, variants)) {
        children.push(this.#make(parent, height, turn * VALIDATORS, letter));
      }
    }
    return children;
  }

  block(name: BlockName): SearchBlock {
    const block = this.#blocks.get(name);
    must(block !== undefined, 'a block of the search');
    return block;
  }

  nameOf(hash: Hash): BlockName {
    const name = this.#names.get(toHex(hash));
    must(name !== undefined, 'a block of the search');
    return name;
  }

  #make(
    parent: SearchBlock | undefined,
    height: number,
    view: number,
    letter: (typeof LETTERS)[number],
  ): SearchBlock {
    const { base, chainId, genesis } = this;
    const own = `${view}${letter}`;
    const header: Header = {
      version: HEADER_VERSION,
      chainId,
      epoch: 0,
      height,
      originView: view,
      proposer: this.leader(view),
      parent: parent?.hash ?? base,
      payloadRoot: payloadRoot([]),
      timeMs: (parent?.header.timeMs ?? genesis.createdMs) + 1 + LETTERS.indexOf(letter),
      termEnd: false,
      epochEnd: false,
      evidenceRoot: evidenceRoot([]),
      lagSeal: ZERO_HASH,
      validatorsHash: validatorsHash(genesis.validators),
    };
    const hash = blockHash(header);
    const application = registerOf(genesis).open();
    const references = [] as const;
    if (parent !== undefined) application.execute({ ...parent, references }, []);
    const { result } = application.execute({ hash, header, references }, []);
    const name = parent === undefined ? own : `${parent.name}${SEPARATOR}${own}`;
    const block = { name, header, hash, seal: sealedHash(header, result) };
    this.#blocks.set(name, block);
    this.#names.set(toHex(hash), name);
    return block;
  }
}

function councilOfFour(): Genesis {
  const { parameters } = drawScenario('calm', 1);
  return {
    network: 'search',
    demonstration: true,
    createdMs: 1_767_225_600_000,
    parameters: { ...parameters, windowHeights: 4, termBlocks: 64 },
    validators: Array.from({ length: VALIDATORS }, (_, index) => ({
      member: `member-${index}`,
      name: `Member ${index}`,
      networkKey: memoryKeyPair(`network ${index}`).publicKey,
      consensusKey: memoryKeyPair(`consensus ${index}`).publicKey,
      attestKey: memoryKeyPair(`attest ${index}`).publicKey,
    })),
    registry: { persons: [], offices: [], mandates: [] },
  };
}

export function registerOf(genesis: Genesis): RegisterHome {
  return new RegisterHome({
    genesis,
    txidsOf: () => [],
    reformsOf: () => [],
    wrong: undefined,
  });
}
