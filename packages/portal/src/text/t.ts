// The words of the page. English is the type of every other language, so a text that is missing, or
// takes other parameters, does not compile; numbers, dates and plurals are the platform's.

import type { around } from './around-en.ts';
import type { en } from './en.ts';
import type { home } from './home-en.ts';
import type { land } from './land-en.ts';
import type { pages } from './pages-en.ts';
import type { proof } from './proof-en.ts';

export type Language = 'en' | 'zh';
type Texts = typeof en & typeof around & typeof home & typeof land & typeof pages & typeof proof;
export type TextKey = keyof Texts;
/** Every language has every text: those of every page, and those of each part. */
export type Catalogue = Readonly<Record<keyof typeof en, string>>;
export type AroundCatalogue = Readonly<Record<keyof typeof around, string>>;
export type HomeCatalogue = Readonly<Record<keyof typeof home, string>>;
export type LandCatalogue = Readonly<Record<keyof typeof land, string>>;
export type PagesCatalogue = Readonly<Record<keyof typeof pages, string>>;
export type ProofCatalogue = Readonly<Record<keyof typeof proof, string>>;

type Named<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Named<Rest>
  : never;
type Values<K extends TextKey> = [Named<Texts[K]>] extends [never]
  ? []
  : [Readonly<Record<Named<Texts[K]>, string | number>>];
/** Keys whose texts take nothing. */
export type PlainKey = {
  [K in TextKey]: [Named<Texts[K]>] extends [never] ? K : never;
}[TextKey];
/** Keys that come in the forms `.one` and `.other`. */
export type CountedKey = TextKey extends infer K
  ? K extends `${infer Base}.other`
    ? Base
    : never
  : never;

const CATALOGUES: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: async () => (await import('./en.ts')).en,
  zh: async () => (await import('./zh.ts')).zh,
};
/**
 * What loads with the first page, or part of one, that needs it. The words for whatever goes wrong
 * are no part: they are there before it does.
 */
export type TextPart = 'around' | 'home' | 'land' | 'pages' | 'proof';
const PARTS: Readonly<Record<TextPart, Readonly<Record<Language, () => Promise<object>>>>> = {
  around: {
    en: async () => (await import('./around-en.ts')).around,
    zh: async () => (await import('./around-zh.ts')).around,
  },
  home: {
    en: async () => (await import('./home-en.ts')).home,
    zh: async () => (await import('./home-zh.ts')).home,
  },
  land: {
    en: async () => (await import('./land-en.ts')).land,
    zh: async () => (await import('./land-zh.ts')).land,
  },
  pages: {
    en: async () => (await import('./pages-en.ts')).pages,
    zh: async () => (await import('./pages-zh.ts')).pages,
  },
  proof: {
    en: async () => (await import('./proof-en.ts')).proof,
    zh: async () => (await import('./proof-zh.ts')).proof,
  },
};
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' };

let language: Language = 'en';
let catalogue: Partial<Record<TextKey, string>> = {};
const parts = new Map<TextPart, Promise<void>>();

export async function loadLanguage(wanted: Language): Promise<void> {
  const loading = [CATALOGUES[wanted](), ...[...parts.keys()].map((part) => PARTS[part][wanted]())];
  catalogue = Object.assign({}, ...(await Promise.all<object>(loading)));
  language = wanted;
  document.documentElement.lang = LANGUAGE_TAGS[wanted];
}

/** The words of a part, from now on in every language that is spoken. */
export function loadPart(part: TextPart): Promise<void> {
  const loading = parts.get(part) ?? addPart(part);
  parts.set(part, loading);
  return loading;
}

async function addPart(part: TextPart): Promise<void> {
  const spoken = language;
  const texts = await PARTS[part][spoken]().catch((error: unknown) => {
    parts.delete(part); // asked for again with the next page that needs it
    throw error;
  });
  if (spoken === language) catalogue = { ...catalogue, ...texts };
}

export function currentLanguage(): Language {
  return language;
}

function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    return typeof value === 'number' ? number(value) : value;
  });
}

/** A text in the language of the page; numbers among the values as people write them. */
export function t<K extends TextKey>(key: K, ...values: Values<K>): string {
  return filled(catalogue[key] ?? key, values[0] ?? {});
}

/** A text that counts something: `{count}` is written out, and decides the form. */
export function counted(key: CountedKey, count: number): string {
  const form = new Intl.PluralRules(LANGUAGE_TAGS[language]).select(count);
  const found = `${key}.${form === 'one' ? 'one' : 'other'}` as TextKey;
  return filled(catalogue[found] ?? found, { count });
}

export function number(value: number | bigint, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(LANGUAGE_TAGS[language], options).format(value);
}

/** Minor units with an ISO 4217 code, exactly: no amount passes through a float. */
export function money(currency: string, minorUnits: string): string {
  const format = new Intl.NumberFormat(LANGUAGE_TAGS[language], { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const sign = minorUnits.startsWith('-') ? '-' : '';
  const padded = minorUnits.replace('-', '').padStart(digits + 1, '0');
  const split = padded.length - digits;
  const decimal = `${sign}${padded.slice(0, split)}.${padded.slice(split)}0`;
  return format.format(decimal as Intl.StringNumericLiteral);
}

export function dateTime(ms: number): string {
  const options = { dateStyle: 'medium', timeStyle: 'medium' } as const;
  return new Intl.DateTimeFormat(LANGUAGE_TAGS[language], options).format(ms);
}

export function day(ms: number): string {
  return new Intl.DateTimeFormat(LANGUAGE_TAGS[language], { dateStyle: 'long' }).format(ms);
}

export function clockTime(ms: number): string {
  return new Intl.DateTimeFormat(LANGUAGE_TAGS[language], { timeStyle: 'short' }).format(ms);
}

export function list(items: readonly string[]): string {
  return new Intl.ListFormat(LANGUAGE_TAGS[language], { type: 'conjunction' }).format(items);
}

const SPANS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** How long ago: "3 seconds ago", "12 minutes ago". */
export function ago(ageMs: number): string {
  const format = new Intl.RelativeTimeFormat(LANGUAGE_TAGS[language], { numeric: 'always' });
  const age = Math.max(0, ageMs);
  const [unit, span] = SPANS.find(([, ms]) => age >= ms) ?? (['second', 1_000] as const);
  return format.format(-Math.floor(age / span), unit);
}
