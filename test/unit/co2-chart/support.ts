/** Reading documents and asking the model, the way the element does it. */

import { readFileSync } from 'node:fs';
import { DEFAULT_LIMITS, type Limits } from '../../../src/core/data/limits.js';
import type { Translation } from '../../../src/core/i18n/messages.js';
import type { Balance } from '../../../src/widgets/co2-chart/contract.js';
import { pipeline } from '../../../src/widgets/co2-chart/formats/index.js';
import { type ChartMessages, de } from '../../../src/widgets/co2-chart/messages/de.js';
import { type ChartModel, deriveChart } from '../../../src/widgets/co2-chart/model/chart.js';
import { type ChartQuery, parseLayers, parseTargets } from '../../../src/widgets/co2-chart/model/query.js';
import { makeFormat } from '../../../src/widgets/co2-chart/view/format.js';
import type { Speech } from '../../../src/widgets/co2-chart/view/speech.js';
import { makeWords, type Words } from '../../../src/widgets/co2-chart/view/words.js';

/** What a reader reported, as `code path`. */
export interface Reading {
  readonly balances: readonly Balance[];
  readonly reports: readonly string[];
  readonly codes: readonly string[];
}

/** Reads a document: an object as JSON, a string as a table. Rejects as the reader does. */
export async function read(document: unknown, limits: Partial<Limits> = {}): Promise<Reading> {
  const reports: string[] = [];
  const feed =
    typeof document === 'string'
      ? { url: 'https://stadt.example/feeds/co2.csv', text: document, json: undefined }
      : { url: 'https://stadt.example/feeds/co2.json', text: undefined, json: document };
  const reader = typeof document === 'string' ? pipeline.formats.klimawatch : pipeline.formats.emissions;
  const balances = await reader.read(feed, {
    limits: { ...DEFAULT_LIMITS, ...limits },
    timeZone: 'Europe/Berlin',
    report: (code, path) => void reports.push(`${code} ${path}`),
  });
  return { balances, reports, codes: reports.map((line) => line.split(' ')[0] ?? '') };
}

/** The one balance of a document. */
export async function balanceOf(document: unknown): Promise<Balance> {
  const [balance] = (await read(document)).balances;
  if (!balance) throw new Error('no balance');
  return balance;
}

/** The text of a fixture. */
export function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
}

/** A question with what is not said left at its default. */
export function query(parts: Partial<ChartQuery> & { readonly target?: string } = {}): ChartQuery {
  const { target, ...rest } = parts;
  return {
    measure: 'total',
    unit: 'auto',
    show: parseLayers('').show,
    from: undefined,
    to: undefined,
    targets: parseTargets(target).targets,
    currentYear: 2026,
    ...rest,
  };
}

/** The model of a document. */
export async function modelOf(document: unknown, parts: Partial<ChartQuery> & { readonly target?: string } = {}): Promise<ChartModel> {
  return deriveChart(await balanceOf(document), query(parts));
}

/** Texts and formats of a language. */
export function speech(locale = 'de', texts: ChartMessages | Translation<ChartMessages> = de): Speech {
  return { texts: texts as ChartMessages, locale, format: makeFormat(locale, texts as ChartMessages, 'auto') };
}

/** The words of a document, with ordinary spaces, so that expectations stay readable. */
export async function wordsOf(
  document: unknown,
  parts: Partial<ChartQuery> & { readonly target?: string } = {},
  spoken: Speech = speech(),
): Promise<Words & { readonly all: string; readonly message: string }> {
  const words = makeWords(await modelOf(document, parts), spoken);
  const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, ' ');
  const message = plain(words.lead.map(({ text }) => text).join(' '));
  return { ...words, big: plain(words.big), message, all: plain([...words.lead.map(({ text }) => text), ...words.sentences].join('\n')) };
}

/** A balance document with a total only. */
export function totals(years: readonly unknown[], total: readonly unknown[], rest: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { schema: 'klima-emissions/1', city: { name: 'Musterstadt' }, unit: 'kt', gas: 'CO2e', years, total, sources: [{ id: 's1', title: 'Bilanz' }], ...rest };
}
