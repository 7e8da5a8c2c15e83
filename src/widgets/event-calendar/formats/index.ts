/** The formats of the calendar, and how several feeds become one. No DOM. */

import type { Pipeline } from '../../../core/data/pipeline.js';
import type { CalendarContent } from '../contract.js';
import { schemaOrg } from './schema-org.js';
import { UniqueEvents } from './unique.js';

/** Every format of the calendar. A new one is a name here and a reader in the table below, each reader with its own chunk if it is heavy. */
export type CalendarFormat = 'schema-org';

/** The calendar's way from document to content. */
export const pipeline: Pipeline<CalendarContent, CalendarFormat> = {
  formats: { 'schema-org': schemaOrg },
  merge: (contents, report) => {
    const unique = new UniqueEvents(report);
    contents.forEach(({ events }, feed) => {
      for (const event of events) unique.add(event, `feed ${feed + 1}`);
    });
    return { events: unique.events };
  },
  isEmpty: ({ events }) => events.length === 0,
};
