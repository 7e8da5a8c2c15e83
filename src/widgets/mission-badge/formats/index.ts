/** The formats that the badge reads: its own document only, since no vocabulary for it exists. */

import type { Pipeline } from '../../../core/data/pipeline.js';
import type { MissionContent } from '../contract.js';
import { foldName } from '../model/fold.js';
import { mission } from './mission.js';

/** Loaded with the first `src`, not with the badge. */
export const pipeline: Pipeline<MissionContent, 'mission'> = {
  formats: { mission },
  // Single statements come from the first document that has them, lists from all of the same city.
  merge: ([first, ...others], report) => {
    if (!first) throw new RangeError('merge of nothing');
    return others.reduce((merged, next) => {
      if (nameKey(next) === nameKey(first)) return joined(merged, next);
      report('record-dropped', '/city', `${nameKey(next)} is another city than ${nameKey(first)}`);
      return merged;
    }, first);
  },
  // The bundled facts are there in any case.
  isEmpty: () => false,
};

function nameKey({ city }: MissionContent): string {
  return foldName(typeof city.name === 'string' ? city.name : (Object.values(city.name)[0] ?? ''));
}

function joined(one: MissionContent, other: MissionContent): MissionContent {
  return {
    city: one.city,
    asOf: one.asOf ?? other.asOf,
    source: one.source ?? other.source,
    status: one.status ?? other.status,
    contract: one.contract ?? other.contract,
    contact: one.contact ?? other.contact,
    chronology: [...one.chronology, ...other.chronology],
    targets: [...one.targets, ...other.targets],
    levers: [...one.levers, ...other.levers],
    contributions: [...one.contributions, ...other.contributions],
    awards: [...one.awards, ...other.awards],
    relations: [...one.relations, ...other.relations],
  };
}
