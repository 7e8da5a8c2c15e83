/** From cells to a balance: sorts the years, fills the columns, adds up where no total is stated, and lets the lint look at the result. Pure. */

import type { LocalizedText } from '../../../core/contract/language-map.js';
import type { ReadContext } from '../../../core/data/pipeline.js';
import type { Anomaly, Balance, Column, Status } from '../contract.js';
import { findAnomalies } from '../model/lint.js';

/** The cells of one sector or of the total, by year, in tonnes. */
export interface Cells {
  readonly label: LocalizedText;
  readonly values: ReadonlyMap<number, number>;
}

/** A balance before its columns exist. */
export interface Parts extends Omit<Balance, 'sectors' | 'total' | 'status' | 'anomalies'> {
  readonly sectors: ReadonlyMap<string, Cells>;
  readonly total: ReadonlyMap<number, number>;
  readonly status: ReadonlyMap<number, Status>;
}

/** Completes a balance. `locate` tells where in the document a value stands; `undefined` as sector means the total. */
export function assemble(parts: Parts, context: ReadContext, locate: (anomaly: Anomaly) => string): Balance {
  const { limits, report } = context;
  const all = [...new Set(parts.years)].sort((a, b) => a - b);
  const room = Math.max(1, Math.floor(limits.values / (parts.sectors.size + 1)));
  if (all.length > room) report('too-many', 'years', `${all.length} years, the last ${room} are kept`);
  const years = all.slice(-room);
  const sectors = [...parts.sectors].map(([id, { label, values }]) => ({ id, label, values: years.map((year) => values.get(year)) }));
  const total = years.map((year, index) => parts.total.get(year) ?? sum(sectors.map(({ values }) => values[index])));
  const balance: Balance = { ...parts, years, sectors, total, status: years.map((year) => parts.status.get(year) ?? 'final'), anomalies: [] };
  const anomalies = findAnomalies(balance);
  for (const anomaly of anomalies) report(anomaly.code, locate(anomaly), describe(anomaly));
  return { ...balance, anomalies };
}

/** The sum of a year where every sector has a value; otherwise nothing, since a part is not the whole. */
function sum(values: Column): number | undefined {
  if (values.length === 0) return undefined;
  let result = 0;
  for (const value of values) {
    if (value === undefined) return undefined;
    result += value;
  }
  return Number.isFinite(result) ? result : undefined;
}

function describe({ sector, year, from, value, expected }: Anomaly): string {
  const amounts = value === undefined ? '' : `: ${value} t${expected === undefined ? '' : `, compared with ${expected} t`}`;
  return `${[from, year, sector].filter((part) => part !== undefined).join(' ')}${amounts}`;
}
