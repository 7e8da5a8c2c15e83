/** Organisers, funders, contacts, openers and speakers of a schema.org node. Pure. */

import type { LocalizedText } from '../../../core/contract/language-map.js';
import type { Contact, Link, Party, Performer, Source } from '../contract.js';
import { extension, field, flat, isObject, type JsonObject, type Located, type NodeContext, shortText, textOf, types, urlOf, values } from './node.js';

/** Organisers or funders, whether written as names or as nodes. */
export function readParties(found: readonly Located[], context: NodeContext): readonly Party[] {
  return flat(found, ({ value, path }) => {
    const node = isObject(value) ? value : undefined;
    const name = node ? textOf(node, path, 'name', context) : shortText(value, path, context);
    if (name === undefined) return [];
    const kind = node && types(node).includes('Person') ? ('person' as const) : ('organization' as const);
    const wording = node && shortText(extension(node, 'klima:wording') ?? field(node, 'disambiguatingDescription'), `${path}/klima:wording`, context);
    return [{ name, kind, url: node && urlOf(node, path, 'url', context), wording }];
  });
}

/** Contact points of the event and of its organisers. */
export function readContacts(found: readonly Located[], context: NodeContext): readonly Contact[] {
  return flat(found, ({ value, path }) => {
    if (!isObject(value)) return [];
    const contact = {
      name: textOf(value, path, 'name', context) ?? textOf(value, path, 'contactType', context),
      email: contactUrl(value, path, 'email', 'mailto:', context),
      telephone: contactUrl(value, path, 'telephone', 'tel:', context),
      url: urlOf(value, path, 'url', context),
    };
    return Object.values(contact).some((part) => part !== undefined) ? [contact] : [];
  });
}

/** The contact points of a node and of its organisers. */
export function contactsOf(node: JsonObject, path: string, organizers: readonly Located[], context: NodeContext): readonly Located[] {
  const ofOrganizers = flat(organizers, ({ value, path: place }) => (isObject(value) ? values(value, place, 'contactPoint', context) : []));
  const own = values(node, path, 'klima:contact', context);
  return own.length === 0 ? ofOrganizers : [...own, ...ofOrganizers];
}

/** schema.org writes addresses without a scheme. */
function contactUrl(node: JsonObject, path: string, name: string, scheme: string, context: NodeContext): string | undefined {
  const value = field(node, name);
  const bare = typeof value === 'string' && value !== '' && !value.trim().toLowerCase().startsWith(scheme) ? `${scheme}${value.trim()}` : value;
  return urlOf({ [name]: bare }, path, name, context, { contact: true });
}

/** Openers and speakers: persons, organisations or names, alone or in a `Role` that says what they do and speak about. */
export function readPerformers(found: readonly Located[], context: NodeContext): readonly Performer[] {
  return flat(found, ({ value, path }) => {
    if (!isObject(value)) {
      const name = shortText(value, path, context);
      return name === undefined ? [] : [{ name }];
    }
    const inner = values(value, path, 'performer', context)[0] ?? values(value, path, 'actor', context)[0];
    const person = inner && isObject(inner.value) ? inner.value : value;
    const personPath = inner?.path ?? path;
    const name = inner && !isObject(inner.value) ? shortText(inner.value, inner.path, context) : textOf(person, personPath, 'name', context);
    if (name === undefined) return [];
    const role = inner ? value : undefined;
    return [
      {
        name,
        url: urlOf(person, personPath, 'url', context),
        jobTitle: textOf(person, personPath, 'jobTitle', context),
        affiliation: nameOf(values(person, personPath, 'affiliation', context)[0] ?? values(person, personPath, 'worksFor', context)[0], context),
        roleName: role && textOf(role, path, 'roleName', context),
        topic:
          shortText(extension(value, 'klima:topic') ?? extension(person, 'klima:topic'), `${path}/klima:topic`, context) ??
          (role && (textOf(role, path, 'description', context) ?? textOf(role, path, 'name', context))),
      },
    ];
  });
}

/** The name of a node, or a name written as text. */
export function nameOf(found: Located | undefined, context: NodeContext): LocalizedText | undefined {
  if (!found) return undefined;
  return isObject(found.value) ? textOf(found.value, found.path, 'name', context) : shortText(found.value, found.path, context);
}

/** Names with addresses: programmes, networks, sources. A text that is a web address is one. */
export function readLinks(found: readonly Located[], context: NodeContext): readonly Link[] {
  return flat(found, ({ value, path }) => {
    if (isObject(value)) {
      const link = { name: textOf(value, path, 'name', context) ?? textOf(value, path, 'text', context), url: urlOf(value, path, 'url', context) };
      return link.name === undefined && link.url === undefined ? [] : [link];
    }
    if (typeof value === 'string' && /^https?:\/\//i.test(value.trim())) {
      const url = urlOf({ url: value }, path, 'url', context);
      return url === undefined ? [] : [{ name: undefined, url }];
    }
    const name = shortText(value, path, context);
    return name === undefined ? [] : [{ name, url: undefined }];
  });
}

/** Sources as names, links or nodes whose `derived` tells how a fact was worked out. */
export function readSources(found: readonly Located[], context: NodeContext): readonly Source[] {
  return flat(found, (one) => {
    const node = isObject(one.value) ? one.value : undefined;
    const derivations = node
      ? flat(values(node, one.path, 'derived', context), ({ value, path }) => {
          const how = isObject(value) ? textOf(value, path, 'how', context) : shortText(value, path, context);
          return how === undefined ? [] : [how];
        })
      : [];
    return readLinks([one], context).map((link) => ({ ...link, derivations }));
  });
}
