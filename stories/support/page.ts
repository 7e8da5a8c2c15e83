/** The page around the widget of a story: its language, colour scheme and width, chosen in Storybook's toolbar or fixed by the story. */

import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { ref } from 'lit/directives/ref.js';

/** Globals of a story; `globals: { language: 'en' }` fixes one. */
export const PAGE_GLOBALS = { language: 'de', scheme: 'light', width: 'full' };

/** What the toolbar offers. */
export const PAGE_TOOLBARS: NonNullable<Preview['globalTypes']> = {
  language: toolbar('Language of the page', 'globe', [
    { value: 'de', title: 'Deutsch' },
    { value: 'en', title: 'English' },
    { value: 'ar', title: 'Arabic page (right to left)' },
  ]),
  scheme: toolbar('Colour scheme of the page', 'contrast', [
    { value: 'light', title: 'Light' },
    { value: 'dark', title: 'Dark' },
  ]),
  width: toolbar('Width of the column', 'browser', [
    { value: 'full', title: 'Full width' },
    { value: '1024', title: '1024 px' },
    { value: '768', title: '768 px' },
    { value: '320', title: '320 px' },
  ]),
};

/** Padding of the column on both sides, in CSS pixels; the width in the toolbar is that of the widget. */
const PADDING = 32;

/** Puts the widget in a column of the page. */
export const onPage: Decorator = (story, { globals, viewMode }) => {
  const { language, scheme, width } = globals;
  const classes = classMap({
    'story-page': true,
    'story-page--full': viewMode === 'story',
    'story-page--dark': scheme === 'dark',
    'story-page--light': scheme !== 'dark',
  });
  const size = (column: Element | undefined): void => {
    if (column instanceof HTMLElement) column.style.inlineSize = Number(width) > 0 ? `${Number(width) + PADDING}px` : '';
  };
  return html`<div class=${classes} lang=${language} dir=${language === 'ar' ? 'rtl' : 'ltr'}>
    <div class="story-column" ${ref(size)}>${story()}</div>
  </div>`;
};

function toolbar(title: string, icon: 'globe' | 'contrast' | 'browser', items: readonly { readonly value: string; readonly title: string }[]) {
  return { description: title, toolbar: { title, icon, items: [...items], dynamicTitle: true } };
}
