/** JSON Schemas from the contracts that the widgets check with, so that both say the same. */

import path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { tsImport } from 'tsx/esm/api';
import { SRC } from './paths.mjs';

/** Published file, the widget whose contract holds it, the schema's name there, and what it describes. */
const SCHEMAS = [
  ['klima-emissions-1.json', 'co2-chart', 'emissionsSchema', 'Emission balance, document klima-emissions/1'],
  ['klima-mission-1.json', 'mission-badge', 'missionDocumentSchema', 'EU Mission facts of a city, document klima-mission/1'],
  ['event.json', 'event-calendar', 'eventSchema', 'Event as the calendar hands it over in klima-select; feeds are schema.org Event JSON-LD'],
  ['partner.json', 'partner-map', 'partnerSchema', 'Partner as the map hands it over in klima-select; feeds are GeoJSON'],
];

/** A text in one or several languages; the contracts check it by a function, for which JSON Schema has no word. */
const LOCALIZED = {
  anyOf: [
    { type: 'string', minLength: 1 },
    { type: 'object', additionalProperties: { type: 'string', minLength: 1 } },
  ],
};

/** All schemas, by file name. Throws when a contract no longer has one of them. */
export async function createSchemas() {
  const files = {};
  for (const [file, widget, name, title] of SCHEMAS) {
    const contract = await tsImport(path.join(SRC, 'widgets', widget, 'contract.ts'), import.meta.url);
    if (contract[name]?.kind !== 'schema') throw new Error(`the contract of ${widget} has no ${name}`);
    const options = { typeMode: 'input', errorMode: 'ignore', overrideSchema: ({ valibotSchema }) => (valibotSchema.type === 'custom' ? LOCALIZED : undefined) };
    files[file] = { ...toJsonSchema(contract[name], options), title };
  }
  return files;
}
