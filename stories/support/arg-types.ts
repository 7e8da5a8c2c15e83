/** Controls that fit: the manifest knows types as text, the classes know their closed sets of values. */

import type { Preview } from '@storybook/web-components-vite';

type Enhancer = NonNullable<Preview['argTypesEnhancers']>[number];

/** Properties that a control cannot set in a sensible way. */
const WITHOUT_CONTROL = new Set(['clock', 'data', 'state', 'problems', 'status']);

/** Gives texts, numbers, switches and choices their controls; slots, parts, events and attributes with a property of another name are only described. */
export const fittingControls: Enhancer = ({ argTypes, component }) => {
  const choices = choicesOf(component);
  return Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const category = argType.table?.category;
      if (argType.table?.disable) return [name, argType];
      if (WITHOUT_CONTROL.has(name) || name.includes('-') || (category !== 'properties' && category !== 'attributes')) return [name, { ...argType, control: false }];
      const options = choices[name];
      if (options) return [name, { ...argType, options, control: { type: 'select' } }];
      const type = /^(string|number|boolean)(?: \| undefined)?$/.exec(argType.table?.type?.summary ?? '')?.[1];
      return [name, type ? { ...argType, control: { type: type === 'string' ? 'text' : type } } : argType];
    }),
  ) as typeof argTypes;
};

function choicesOf(tag: unknown): Readonly<Record<string, readonly string[]>> {
  const own = typeof tag === 'string' ? customElements.get(tag) : undefined;
  const inherited = own ? Object.getPrototypeOf(own) : undefined;
  return { ...enumerationsOf(inherited), ...enumerationsOf(own) };
}

function enumerationsOf(elementClass: unknown): Readonly<Record<string, readonly string[]>> {
  return (elementClass as { readonly enumerations?: Readonly<Record<string, readonly string[]>> } | undefined)?.enumerations ?? {};
}
