/** How the events of one JSON-LD document belong together: series and their instances, events and their programme, by nesting or by reference. Pure. */

import { knownZone } from '../time/zone.js';
import { extension, field, isObject, type JsonObject, type Located, type NodeContext, types, values } from './node.js';
import { type EventSurroundings, readSeries, readShared } from './schema-org-event.js';

/** Series inside series; deeper ones count as single events. */
const NESTING = 4;

/** schema.org's subtypes of Event end in "Event", but for these; a node without a type but with a date is one, too. */
export function isEvent(node: JsonObject): boolean {
  const all = types(node);
  if (all.length === 0) return field(node, 'startDate') !== undefined;
  return all.some((type) => /Event$|^(?:EventSeries|Festival|Hackathon|CourseInstance)$/.test(type));
}

function isSeries(node: JsonObject): boolean {
  return types(node).includes('EventSeries');
}

/** One event to be read. */
export interface EventJob {
  readonly found: Located;
  readonly surroundings: EventSurroundings;
}

/** The top-level nodes of a document. */
export class EventGraph {
  readonly #items: readonly Located[];
  readonly #byId = new Map<string, JsonObject>();
  readonly #nodes = new Set<unknown>();

  constructor(items: readonly Located[]) {
    this.#items = items.map(unwrap);
    for (const { value } of this.#items) {
      if (!isObject(value)) continue;
      this.#nodes.add(value);
      const id = value['@id'];
      if (typeof id === 'string' && !this.#byId.has(id)) this.#byId.set(id, value);
    }
  }

  /** The node that a bare reference names; anything else as it is. */
  resolve(value: unknown): unknown {
    const id = isObject(value) ? value['@id'] : undefined;
    return typeof id === 'string' && Object.keys(value as JsonObject).length === 1 ? (this.#byId.get(id) ?? value) : value;
  }

  /** Every event to be read: instances in place of their series, slots with their event. Series come first, since their instances may stand anywhere. */
  jobs(zone: string, context: NodeContext): readonly EventJob[] {
    const family = this.#family(context);
    const jobs: EventJob[] = [];
    const seen = new Set<unknown>();
    const visit = (found: Located, surroundings: EventSurroundings, depth: number): void => {
      const { value, path } = found;
      if (seen.has(value)) return;
      if (isObject(value)) seen.add(value);
      const instances = isObject(value) && isSeries(value) && depth < NESTING ? [...values(value, path, 'subEvent', context), ...family.childrenOf(value)] : [];
      if (!isObject(value) || instances.length === 0) {
        jobs.push({ found, surroundings: { ...surroundings, slots: family.childrenOf(value) } });
        return;
      }
      const inner = {
        zone: knownZone(extension(value, 'klima:timeZone')) ?? surroundings.zone,
        series: readSeries(value, path, context) ?? surroundings.series,
        shared: readShared(value, path, context),
      };
      for (const instance of instances) visit(instance, inner, depth + 1);
    };
    for (const found of this.#items) if (isObject(found.value) && isSeries(found.value) && !family.isChild(found.value)) visit(found, { zone }, 0);
    for (const found of this.#items) if (!family.isChild(found.value) && !this.#isOther(found)) visit(found, { zone }, 0);
    return jobs;
  }

  /** A graph also holds the organisers and places that its events refer to. */
  #isOther({ value, path }: Located): boolean {
    return path.startsWith('/@graph') && isObject(value) && !isEvent(value);
  }

  #family(context: NodeContext): Family {
    const family = new Family();
    // From above first: what a parent lists it finds by itself, and must not get a second time from below.
    for (const { value, path } of this.#items) {
      if (isObject(value)) for (const child of values(value, path, 'subEvent', context)) if (this.#nodes.has(child.value)) family.add(value, child, false);
    }
    for (const found of this.#items) {
      if (isObject(found.value))
        for (const { value: parent } of values(found.value, found.path, 'superEvent', context)) if (this.#nodes.has(parent)) family.add(parent, found, true);
    }
    return family;
  }
}

/** Who belongs to whom among the top-level nodes; the first parent counts, and nobody is its own ancestor. */
class Family {
  readonly #parents = new Map<unknown, unknown>();
  readonly #children = new Map<unknown, Located[]>();

  /** `fromBelow`: only the child names its parent, so that the parent does not find it by itself. */
  add(parent: unknown, child: Located, fromBelow: boolean): void {
    if (this.#parents.has(child.value)) return;
    for (let ancestor: unknown = parent; ancestor !== undefined; ancestor = this.#parents.get(ancestor)) if (ancestor === child.value) return;
    this.#parents.set(child.value, parent);
    if (!fromBelow) return;
    const known = this.#children.get(parent);
    if (known) known.push(child);
    else this.#children.set(parent, [child]);
  }

  isChild(node: unknown): boolean {
    return this.#parents.has(node);
  }

  childrenOf(node: unknown): readonly Located[] {
    return this.#children.get(node) ?? [];
  }
}

/** `ListItem` and `DataFeedItem` carry the record itself. */
function unwrap({ value, path }: Located): Located {
  const isWrapper = isObject(value) && types(value).some((type) => type === 'ListItem' || type === 'DataFeedItem');
  const item = isWrapper ? field(value, 'item') : undefined;
  return item === undefined ? { value, path } : { value: item, path: `${path}/item` };
}
