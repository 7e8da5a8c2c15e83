import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { composition, snippet } from './composition.js';
import { show } from './preview.js';
import { styles } from './styles.js';
import { DEMO_FEEDS, initialValues, type Values, WIDGETS, type Widget } from './values.js';

/** Choices of one select: value and label. */
type Choices = Readonly<Record<string, string>>;

const LANGUAGES: Choices = { de: 'Deutsch', en: 'English' };
const THEMES: Choices = { auto: 'auto (as the page)', light: 'light', dark: 'dark' };
const WIDTHS: Choices = { full: 'full', '1024': '1024 px', '768': '768 px', '480': '480 px', '320': '320 px' };
const NAMES: Readonly<Record<Widget, string>> = {
  'event-calendar': 'Event calendar',
  'partner-map': 'Partner map',
  'mission-badge': 'Mission badge',
  'co2-chart': 'CO₂ chart',
};

/** Value of the select for an address that is none of the demonstration's. */
const OWN = 'own';

/** The page of the story: settings above, the widgets below, and the HTML that makes the same page elsewhere. */
export class StoryWorkbench extends LitElement {
  static override styles = styles;
  static override properties = { values: { state: true }, message: { state: true } };

  /** The choices; preview and HTML follow. */
  declare values: Values;
  /** What became of copying. */
  declare message: string;

  /** Path of the demonstration feeds beside this page, so that the same HTML works at the top of a server and below a folder. */
  readonly #folder = new URL('feeds/', document.baseURI).pathname;

  constructor() {
    super();
    this.values = initialValues(this.#folder);
    this.message = '';
  }

  protected override render(): TemplateResult {
    const { language, theme, width, accent, city } = this.values;
    return html`
      <h1>Zusammenstellen</h1>
      <p>A provider with all four widgets. Choose, look, and copy the HTML into a page of your own.</p>
      <form aria-label="Settings" @submit=${(event: Event) => event.preventDefault()}>
        <fieldset class="page">
          <legend>Page</legend>
          ${this.#select('Language', LANGUAGES, language, (value) => this.#set({ language: value as Values['language'] }))}
          ${this.#select('Theme', THEMES, theme, (value) => this.#set({ theme: value as Values['theme'] }))}
          ${this.#text('Accent (CSS colour or empty)', accent, (value) => this.#set({ accent: value }))}
          ${this.#select('Width of the preview', WIDTHS, width, (value) => this.#set({ width: value }))}
        </fieldset>
        ${WIDGETS.map(
          (widget) => html`<fieldset>
            <legend>${NAMES[widget]}</legend>
            ${widget === 'mission-badge' ? this.#text('City', city, (value) => this.#set({ city: value })) : ''} ${this.#feed(widget)}
          </fieldset>`,
        )}
      </form>
      <h2>HTML</h2>
      <p>It needs the folder <code>dist</code> of the package at <code>/klima/</code>, and the feeds at the addresses it names.</p>
      <pre tabindex="0" role="region" aria-label="HTML to copy"><code>${snippet(this.values)}</code></pre>
      <p class="copy">
        <button type="button" @click=${() => void this.#copy()}>Copy HTML</button>
        <span role="status">${this.message}</span>
      </p>
      <h2>Preview</h2>
      <div class="stage" tabindex="0" role="region" aria-label="Preview"><div class="column"></div></div>
    `;
  }

  protected override updated(_changed: PropertyValues): void {
    const column = this.renderRoot.querySelector<HTMLElement>('.column');
    if (!column) return;
    const { width } = this.values;
    column.style.inlineSize = width === 'full' ? '' : `${width}px`;
    show(column, [composition(this.values)]);
  }

  #set(values: Partial<Values>): void {
    this.values = { ...this.values, ...values };
    this.message = '';
  }

  #feed(widget: Widget): TemplateResult {
    const address = this.values.feeds[widget];
    const set = (value: string): void => this.#set({ feeds: { ...this.values.feeds, [widget]: value.trim() } });
    const none = widget === 'mission-badge' ? { '': 'None, only the facts of the package' } : {};
    const demo = Object.fromEntries(DEMO_FEEDS[widget].map(({ file, label }) => [this.#folder + file, label]));
    const choices = { ...demo, ...none, [OWN]: 'Own address' };
    const chosen = address in choices ? address : OWN;
    return html`${this.#select('Feed', choices, chosen, (value) => (value === OWN ? this.#focusAddress(widget) : set(value)))}
      ${this.#text('Address of the feed', address, set, widget)}`;
  }

  /** "Own address" changes nothing yet: it leads to the field. */
  #focusAddress(widget: Widget): void {
    const field = this.renderRoot.querySelector<HTMLInputElement>(`input[name="${widget}"]`);
    field?.focus();
    field?.select();
  }

  #select(label: string, choices: Choices, chosen: string, set: (value: string) => void): TemplateResult {
    return html`<label>
      <span>${label}</span>
      <select @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}>
        ${Object.entries(choices).map(([value, text]) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`)}
      </select>
    </label>`;
  }

  #text(label: string, value: string, set: (value: string) => void, name = ''): TemplateResult {
    return html`<label>
      <span>${label}</span>
      <input name=${name} autocomplete="off" spellcheck="false" .value=${value} @change=${(event: Event) => set((event.target as HTMLInputElement).value)} />
    </label>`;
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(snippet(this.values));
      this.message = 'Copied.';
    } catch {
      // No permission, or no secure context: the text is selected, and the keyboard can copy it.
      const text = this.renderRoot.querySelector('pre');
      if (text) getSelection()?.selectAllChildren(text);
      this.message = 'Selected. Press Ctrl+C or ⌘C to copy.';
    }
  }
}
