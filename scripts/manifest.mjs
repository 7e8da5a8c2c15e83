/** `custom-elements.json` from the doc comments, and from it the data that JetBrains' and Microsoft's editors read. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { SRC } from './build/paths.mjs';

/** Sources that the manifest is made from: the elements, what they inherit from, and what registers them. */
function sources() {
  const widgets = readdirSync(path.join(SRC, 'widgets')).sort();
  return [
    'core/element/klima-element.ts',
    'core/element/events.ts',
    'core/context/provider.ts',
    'core/context/define.ts',
    ...widgets.flatMap((widget) => ['element.ts', 'define.ts'].map((file) => `widgets/${widget}/${file}`)),
  ];
}

/** The manifest (schema 1.0.0), with the paths under which the modules are published. */
export function createManifest() {
  const files = sources();
  const modules = files.map((file) => ts.createSourceFile(`src/${file}`, readFileSync(path.join(SRC, file), 'utf8'), ts.ScriptTarget.ES2022, true));
  const manifest = create({ modules, plugins: litPlugin(), context: { dev: false } });
  for (const module of manifest.modules) tidyModule(module);
  register(manifest, files);
  return JSON.parse(JSON.stringify(manifest).replace(/src\/((?:core|widgets)\/[\w/-]+)\.ts/g, 'dist/esm/$1.js'));
}

/** `define('klima-…', Class)` is a function of our own, which the analyzer does not know. */
function register(manifest, files) {
  for (const file of files.filter((name) => name.endsWith('define.ts'))) {
    for (const [, tag, name] of readFileSync(path.join(SRC, file), 'utf8').matchAll(/define\('(klima-[\w-]+)', (\w+)\)/g)) {
      const holder = manifest.modules.find((module) => module.declarations?.some((declaration) => declaration.name === name));
      const declaration = holder?.declarations.find((entry) => entry.name === name);
      if (!declaration) throw new Error(`src/${file} registers ${name}, which the manifest does not know`);
      Object.assign(declaration, { tagName: tag, customElement: true });
      const definition = { kind: 'custom-element-definition', name: tag, declaration: { name, module: holder.path } };
      const module = manifest.modules.find((entry) => entry.path === `src/${file}`);
      module.exports = [...(module.exports ?? []), definition];
    }
  }
}

/** What belongs to the class alone is no business of a reader: private and protected members, statics, underscores, the platform's own hooks. */
function tidyModule(module) {
  for (const declaration of module.declarations ?? []) {
    declaration.members = declaration.members?.filter(
      ({ name, privacy, static: isStatic }) => !isStatic && (privacy ?? 'public') === 'public' && !/^[#_]|^(?:connected|disconnected)Callback$/.test(name),
    );
    // The analyzer also guesses events from `new …Event(…)`; only the documented ones have their names.
    declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('klima-'));
  }
}

/** Every element of the manifest, by tag. */
export function elements(manifest) {
  return manifest.modules
    .flatMap((module) => (module.declarations ?? []).filter((declaration) => declaration.tagName))
    .sort((a, b) => a.tagName.localeCompare(b.tagName));
}

/** Closed sets of values, read from the classes: property name to values. */
const valuesOf = (enumerations, attribute) => enumerations[attribute.fieldName] ?? enumerations[attribute.name];

/** Data for JetBrains' editors. `enumerations` gives each tag's closed sets of values. */
export function webTypes(manifest, { name, version }, enumerations) {
  const described = ({ name: own, description = '' }) => ({ name: own, description });
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements(manifest).map((element) => ({
          name: element.tagName,
          description: text(element),
          attributes: attributes(element).map((attribute) => {
            const values = valuesOf(enumerations[element.tagName] ?? {}, attribute);
            const type = values ? values.map((value) => JSON.stringify(value)).join(' | ') : (attribute.type?.text ?? 'string');
            return { ...described(attribute), value: { type }, ...(attribute.default === undefined ? {} : { default: attribute.default }) };
          }),
          slots: (element.slots ?? []).map(described),
          js: {
            properties: (element.members ?? []).filter(({ kind }) => kind === 'field').map((member) => ({ ...described(member), type: member.type?.text ?? 'unknown' })),
            events: (element.events ?? []).map(described),
          },
          css: { parts: (element.cssParts ?? []).map(described), properties: (element.cssProperties ?? []).map(described) },
        })),
      },
    },
  };
}

/** Data for Visual Studio Code (`html.customData`). */
export function vscodeData(manifest, enumerations) {
  return {
    version: 1.1,
    tags: elements(manifest).map((element) => ({
      name: element.tagName,
      description: text(element),
      attributes: attributes(element).map((attribute) => {
        const values = valuesOf(enumerations[element.tagName] ?? {}, attribute);
        return { name: attribute.name, description: attribute.description ?? '', ...(values ? { values: values.map((value) => ({ name: value })) } : {}) };
      }),
    })),
  };
}

/** Attributes by name, each once: what an element declares wins over what it inherits. */
function attributes(element) {
  return [...new Map((element.attributes ?? []).map((attribute) => [attribute.name, attribute])).values()].filter(({ name }) => name);
}

function text({ summary, description }) {
  return [summary, description].filter(Boolean).join('\n\n');
}
