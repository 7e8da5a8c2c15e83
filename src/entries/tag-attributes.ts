/**
 * Which tags there are and which attributes an editor may set on them, as plain data: the paste script carries it, so it
 * imports nothing. A test compares each list with what the classes observe.
 */

/** Every tag that shows something. */
export type WidgetTag = 'klima-event-calendar' | 'klima-partner-map' | 'klima-mission-badge' | 'klima-co2-chart';

/** Every tag of the package. */
export type KlimaTag = WidgetTag | 'klima-provider';

/** Attributes of every widget. */
export const COMMON_ATTRIBUTES = 'src format mapping lang time-zone heading heading-level theme accent reserve deep-links loading';

/** Attributes of one kind of widget beside {@link COMMON_ATTRIBUTES}, separated by spaces; total by type. */
export const OWN_ATTRIBUTES: Readonly<Record<WidgetTag, string>> = {
  'klima-event-calendar': 'view period date limit category city audience search filters json-ld',
  'klima-partner-map': 'basemap center zoom crs category view search filters bounds',
  'klima-mission-badge': 'city variant contract',
  'klima-co2-chart': 'unit measure show from to target',
};

/** Attributes whose value the browser would fetch, on whichever tag; in placeholders their origins are checked. */
export const FETCHED_ATTRIBUTES: readonly string[] = ['src', 'mapping', 'basemap', 'tiles'];

/** The badge knows its cities by itself; a link without `src` is the feed of every other widget. */
export const WITHOUT_FEED: WidgetTag = 'klima-mission-badge';

/** True for the tag of a widget, false for the provider and for everything else. */
export function isWidgetTag(tag: string): tag is WidgetTag {
  return Object.hasOwn(OWN_ATTRIBUTES, tag);
}

/** All attributes that a placeholder for this tag may carry. */
export function listedAttributes(tag: WidgetTag): readonly string[] {
  return `${COMMON_ATTRIBUTES} ${OWN_ATTRIBUTES[tag]}`.split(' ');
}
