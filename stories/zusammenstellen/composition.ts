/** The page as a small tree: one truth for the preview and for the HTML to copy. Pure. */

import { type Values, WIDGETS, type Widget } from './values.js';

/** An element of the tree; children are elements or text. */
export interface TreeElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (TreeElement | string)[];
}

/** Where the folder of the package lies on the city's server. */
const SCRIPT: TreeElement = { tag: 'script', attributes: { src: '/klima/klima.js', defer: '' }, children: [] };

/** Public list of the mission's cities: what remains of the badge without JavaScript. */
const MISSION_CITIES = 'https://netzerocities.eu/mission-cities/';

/** Heading of each widget, and the link that stands there without JavaScript. */
const WORDS: Readonly<Record<Values['language'], Readonly<Record<Widget, { readonly heading: string; readonly link: string }>>>> = {
  de: {
    'event-calendar': { heading: 'Termine', link: 'Termine als Datei' },
    'partner-map': { heading: 'Partner', link: 'Partner als Datei' },
    'mission-badge': { heading: 'EU-Mission', link: 'Städte der EU-Mission' },
    'co2-chart': { heading: 'CO₂-Bilanz', link: 'CO₂-Bilanz als Datei' },
  },
  en: {
    'event-calendar': { heading: 'Events', link: 'Events as a file' },
    'partner-map': { heading: 'Partners', link: 'Partners as a file' },
    'mission-badge': { heading: 'EU Mission', link: 'Cities of the EU Mission' },
    'co2-chart': { heading: 'CO₂ balance', link: 'CO₂ balance as a file' },
  },
};

/** The provider with the four widgets. Attributes that would only repeat a default are left out. */
export function composition(values: Values): TreeElement {
  const { language, theme, accent } = values;
  const attributes = filled({ lang: language, theme: theme === 'auto' ? '' : theme, accent });
  return { tag: 'klima-provider', attributes, children: WIDGETS.map((widget) => widgetElement(widget, values)) };
}

/** The HTML to copy: the script, then the provider with its widgets. */
export function snippet(values: Values): string {
  return `${toHtml(SCRIPT)}\n${toHtml(composition(values))}\n`;
}

function widgetElement(widget: Widget, { language, city, feeds }: Values): TreeElement {
  const { heading, link } = WORDS[language][widget];
  const src = feeds[widget].trim();
  const isBadge = widget === 'mission-badge';
  return {
    tag: `klima-${widget}`,
    attributes: filled({ city: isBadge ? city : '', src, heading }),
    children: [{ tag: 'a', attributes: { href: isBadge ? MISSION_CITIES : src || '#' }, children: [link] }],
  };
}

function filled(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value.trim() !== ''));
}

/** One line for an element with text alone, otherwise one line for each child. */
function toHtml({ tag, attributes, children }: TreeElement, indent = ''): string {
  const start = `${indent}<${tag}${Object.entries(attributes).map(attributeHtml).join('')}>`;
  if (children.every((child) => typeof child === 'string')) return `${start}${children.map(escapeHtml).join('')}</${tag}>`;
  const lines = children.map((child) => (typeof child === 'string' ? `${indent}  ${escapeHtml(child)}` : toHtml(child, `${indent}  `)));
  return [start, ...lines, `${indent}</${tag}>`].join('\n');
}

function attributeHtml([name, value]: readonly [string, string]): string {
  return value === '' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
