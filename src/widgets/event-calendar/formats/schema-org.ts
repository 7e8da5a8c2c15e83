/** schema.org events from JSON-LD: a graph, an array, one event, nested series, or a plain list under `events`. No DOM. */

import type { FeedDocument, FormatReader, ReadContext } from '../../../core/data/pipeline.js';
import { DocumentProblem } from '../../../core/data/problems.js';
import { inSlices } from '../../../core/data/slices.js';
import type { CalendarContent } from '../contract.js';
import { knownZone } from '../time/zone.js';
import { EventGraph, isEvent } from './graph.js';
import { excerpt, isObject, type JsonObject, type Located, type NodeContext } from './node.js';
import { readEvent } from './schema-org-event.js';
import { prepareTemporal } from './temporal-need.js';
import { UniqueEvents } from './unique.js';

/** Where a document may keep its list, in the order in which they are looked for. */
const LISTS = ['@graph', 'events', 'itemListElement', 'dataFeedElement'] as const;
/** The only version of our own extensions. */
const VERSION = 1;

/** The reader of `schema-org`; also where unknown JSON ends, so that its problem names what is missing. */
export const schemaOrg: FormatReader<CalendarContent> = {
  detect: ({ json }) => hasEvents(json) || (isObject(json) && (isEvent(json) || LISTS.some((key) => hasEvents(json[key])))),
  read,
};

async function read(document: FeedDocument, context: ReadContext): Promise<CalendarContent> {
  const { limits, report, signal } = context;
  const items = findItems(document);
  const zone = zoneOfDocument(document.json, context);
  const graph = new EventGraph(items);
  const nodes: NodeContext = { base: document.url, limits, report, resolve: (value) => graph.resolve(value) };
  await prepareTemporal(
    items.map(({ value }) => value),
    zone,
    context,
  );
  const jobs = graph.jobs(zone, nodes);
  if (jobs.length > limits.events) report('too-many', document.url, `${jobs.length} events, ${limits.events} are read`);
  const unique = new UniqueEvents(report);
  await inSlices(
    jobs.slice(0, limits.events),
    ({ found, surroundings }) => {
      const event = readEvent(found, surroundings, nodes);
      if (event) unique.add(event, found.path);
    },
    { signal },
  );
  if (unique.events.length === 0 && jobs.length > 0) throw new DocumentProblem('no-valid-record', document.url, `${jobs.length} records, none valid`);
  return { events: unique.events };
}

function hasEvents(list: unknown): boolean {
  return Array.isArray(list) && list.some((item) => isObject(item) && isEvent(item));
}

/** The records of a document with their paths. Throws `shape` or `version`. */
function findItems({ json, url }: FeedDocument): readonly Located[] {
  if (Array.isArray(json)) return json.map((value: unknown, index) => ({ value, path: `/${index}` }));
  if (!isObject(json)) throw new DocumentProblem('shape', url, `expected an object or an array, found ${excerpt(json)}`);
  checkVersion(json, url);
  for (const key of LISTS) {
    const list = json[key];
    if (list === undefined) continue;
    if (!Array.isArray(list)) throw new DocumentProblem('shape', url, `"${key}" must be an array, found ${excerpt(list)}`);
    return list.map((value: unknown, index) => ({ value, path: `/${key}/${index}` }));
  }
  if (isEvent(json)) return [{ value: json, path: '' }];
  throw new DocumentProblem('shape', url, 'missing "@graph", "events" or an Event');
}

/** `schema: "klima-events/2"` or `schemaVersion: 2`; schema.org's own use of `schemaVersion` (a URL) is left alone. */
function checkVersion(json: JsonObject, url: string): void {
  for (const key of ['schema', 'schemaVersion', 'klima:schemaVersion']) {
    const match = /^(?:klima-[a-z]+\/)?(\d+)(?:\.\d+)*$/.exec(excerpt(json[key] ?? ''));
    if (match && Number(match[1]) !== VERSION) throw new DocumentProblem('version', url, `${key} ${excerpt(json[key])}; known: ${VERSION}`);
  }
}

function zoneOfDocument(json: unknown, { timeZone, report }: ReadContext): string {
  const written = isObject(json) ? json['klima:timeZone'] : undefined;
  const zone = knownZone(written);
  if (written !== undefined && zone === undefined) report('zone-unknown', '/klima:timeZone', excerpt(written));
  return zone ?? timeZone;
}
