import { type CSSResult, html, LitElement, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { type KlimaSettings, SettingsController } from '../context/settings.js';
import type { Limits } from '../data/limits.js';
import type { Pipeline } from '../data/pipeline.js';
import type { toProblem } from '../data/problem-table.js';
import type { Finding, Problem, ProblemCode } from '../data/problems.js';
import { dateFormat, isTimeZone } from '../i18n/intl.js';
import type { CoreMessages } from '../i18n/messages/index.js';
import type { Catalogue, CatalogueLanguage, CatalogueTable } from '../i18n/messages.js';
import { tokens } from '../theme/tokens.js';
import { KlimaErrorEvent, KlimaLoadEvent, KlimaSelectEvent, KlimaWarningEvent } from './events.js';
import type { FeedRequest } from './feed.js';
import type { FeedConnection } from './feed-connection.js';
import { heading } from './heading.js';
import { LanguageController } from './language-controller.js';
import { whenNearViewport } from './near-viewport.js';
import type { KlimaState } from './state.js';

/**
 * The base of all widgets: language, theme, settings, feed, states, events and the frame around the content.
 * A widget adds its catalogues, its pipeline and `renderContent`.
 *
 * @slot - The fallback: shown until there is something better, and again on error; also the home of inline JSON.
 * @slot header - Above the widget's content.
 * @slot footer - Below it, for example for a source.
 * @fires {KlimaLoadEvent} klima-load - A feed was loaded and is shown.
 * @fires {KlimaWarningEvent} klima-warning - Something was left out or looks wrong; the rest is shown.
 * @fires {KlimaErrorEvent} klima-error - A document could not be loaded or shown.
 * @fires {KlimaSelectEvent} klima-select - A visitor opened an entry.
 * @csspart base - The frame of the widget.
 * @csspart heading - Headings.
 * @csspart status - Status and notices.
 * @csspart retry - The button that loads again.
 * @csspart fallback - Around the fallback.
 * @cssproperty [--klima-color-accent] - Accent; two values by `light-dark()` where both schemes are served. The attribute `accent` also corrects its contrast.
 * @cssproperty [--klima-color-accent-ink] - Text on the accent.
 * @cssproperty [--klima-color-ink] - Text.
 * @cssproperty [--klima-color-muted] - Quieter text.
 * @cssproperty [--klima-color-line] - Hairlines.
 * @cssproperty [--klima-color-surface] - Ground.
 * @cssproperty [--klima-color-wash] - Ground of tiles, heads and hovered rows.
 * @cssproperty [--klima-font-family=inherit] - Font.
 * @cssproperty [--klima-font-size=max(1em, 1rem, 16px)] - Size of running text; all others follow it.
 * @cssproperty [--klima-radius=8px] - Radius of frames.
 * @cssproperty [--klima-space=8px] - Unit of all distances.
 * @cssState idle - Nothing was asked for.
 * @cssState loading - The first load is under way.
 * @cssState ready - Content is shown.
 * @cssState empty - The feed holds nothing to show.
 * @cssState partial - Something was left out.
 * @cssState stale - The last refresh failed; older content is shown.
 * @cssState error - Nothing could be shown.
 */
export abstract class KlimaElement<Content, Messages extends Catalogue> extends LitElement {
  static override styles: CSSResult[] = [tokens];

  static override properties: PropertyDeclarations = {
    src: {},
    format: {},
    mapping: {},
    data: { attribute: false },
    limits: { attribute: false },
    timeZone: { attribute: 'time-zone' },
    heading: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    theme: {},
    accent: {},
    reserve: {},
    deepLinks: { attribute: 'deep-links', type: Boolean },
    loading: {},
    messages: { attribute: false },
    clock: { attribute: false },
  };

  /** Properties with a closed set of values, the default first; another value counts as the default and is reported. */
  static readonly enumerations: Readonly<Record<string, readonly string[]>> = { loading: ['lazy', 'eager'], theme: ['auto', 'light', 'dark'] };

  /** URL of the feed, or several separated by spaces. Relative URLs count from `base-url` of a provider, else from the page. */
  declare src: string | undefined;
  /** Name of the feed's format, or `auto` (default): recognised by content. */
  declare format: string;
  /** For `format="mapping"`: URL or JSON text of the mapping. */
  declare mapping: string | undefined;
  /** A document as an object instead of a URL; the same forms as a feed. Wins over `src` and inline JSON. */
  declare data: unknown;
  /** Upper bounds; see `Limits`. */
  declare limits: Partial<Limits> | undefined;
  /** IANA zone for local times. Default: the provider's, else `Europe/Berlin`. */
  declare timeZone: string | undefined;
  /** Text of the widget's heading. Default: none. */
  declare heading: string | undefined;
  /** Level of the widget's heading, 2 to 6; headings inside follow. Default 2. */
  declare headingLevel: number;
  /** `auto` (default, follows the page's `color-scheme`), `light` or `dark`. */
  declare theme: string | undefined;
  /** Accent as a CSS colour, corrected for contrast. Default: the provider's, else the token `--klima-color-accent`. */
  declare accent: string | undefined;
  /** Height to hold from the start, as a CSS length such as `32rem`. Default: by kind and width. */
  declare reserve: string | undefined;
  /** Whether the page's fragment may open an entry. Default off. */
  declare deepLinks: boolean;
  /** `lazy` (default, near the viewport) or `eager`. */
  declare loading: string;
  /** Single texts of the user interface in the city's own words, by key of the catalogue. */
  declare messages: Partial<Record<keyof Messages | keyof CoreMessages, unknown>> | undefined;
  /** Epoch milliseconds of "now"; settable for previews. Default `Date.now`. */
  declare clock: () => number;

  /** German with the widget, others on demand. */
  protected abstract readonly catalogues: CatalogueTable<Messages>;
  /** The widget's formats, loaded with the first feed. */
  protected abstract loadPipeline(): Promise<Pipeline<Content>>;
  /** The template of the content, in the current language. */
  protected abstract renderContent(content: Content | undefined): unknown;

  readonly #settings = new SettingsController(this);
  readonly #language = new LanguageController<Messages>(this, {
    table: () => this.catalogues,
    overrides: () => this.messages,
    failed: (detail) => this.warnOnce('chunk-failed', 'lang', detail),
  });
  readonly #internals: ElementInternals | undefined;
  readonly #pageFindings = new Map<string, Finding>();
  /** There once a feed was asked for; a widget without one does not pay for it. */
  #feed: FeedConnection<Content> | undefined;
  #connecting: Promise<void> | undefined;
  /** A fault of the program itself: a chunk that is missing, an exception while rendering. */
  #fault: Finding | undefined;
  #toProblem: typeof toProblem | undefined;
  #isNear = false;
  #isLive = false;
  #stopWaiting: (() => void) | undefined;

  constructor() {
    super();
    this.format = 'auto';
    this.headingLevel = 2;
    this.deepLinks = false;
    this.loading = 'lazy';
    this.clock = () => Date.now();
    try {
      this.#internals = this.attachInternals();
    } catch {
      // A host page's patched or old engine: states are then only a property.
      this.#internals = undefined;
    }
  }

  /** What holds for the widget as a whole; the worst of `error`, `stale`, `partial`, `empty`, `ready`, or `loading`, `idle`. */
  get state(): KlimaState {
    return this.#states[0] ?? 'idle';
  }

  /** What was found wrong with page, feed and records, in the language of the widget. */
  get problems(): readonly Problem[] {
    const found = [...this.#pageFindings.values(), this.#fault, this.#feed?.failure, ...(this.#feed?.findings ?? [])];
    return found.filter((finding) => finding !== undefined).map((finding) => this.#describe(finding));
  }

  /** Loads the feed again; data on show stay until new ones are there. */
  refresh(): void {
    void this.#request(true);
  }

  /** The last good content. */
  protected get content(): Content | undefined {
    return this.#feed?.content;
  }

  /** True for a widget that has content of its own and shows it without any feed. */
  protected get standalone(): boolean {
    return false;
  }

  /** True while a feed is named and its first reply is not there yet. */
  protected get isWaiting(): boolean {
    const state = this.#feed?.states[0] ?? 'idle';
    return this.#source() !== undefined && !this.#fault && (state === 'idle' || state === 'loading');
  }

  /** Tag for Intl, always valid. */
  protected get locale(): string {
    return this.#language.locale;
  }

  /** Which catalogue is in use. */
  protected get language(): CatalogueLanguage {
    return this.#language.language ?? 'de';
  }

  /** Texts of the widget and of core, with the overrides of `messages`. */
  protected get texts(): Messages & CoreMessages {
    return this.#language.texts;
  }

  /** The zone in force: attribute, provider, `Europe/Berlin`; an unknown one is reported and left out. */
  protected get zone(): string {
    const zone = this.timeZone ?? this.settings?.timeZone ?? 'Europe/Berlin';
    if (isTimeZone(zone)) return zone;
    this.warnOnce('zone-unknown', 'time-zone', zone);
    return 'Europe/Berlin';
  }

  /** What a provider says, if there is one. */
  protected get settings(): KlimaSettings | undefined {
    return this.#settings.value;
  }

  /** Level for headings inside the widget, `depth` steps below its own heading (or in its place where it has none). */
  protected level(depth = 1): number {
    return Math.min(6, (this.headingLevel || 2) + (this.heading ? depth : depth - 1));
  }

  /** The value of a property with a closed set of values; see `enumerations`. */
  protected option(name: string, value: string | undefined): string {
    const known = { ...KlimaElement.enumerations, ...(this.constructor as typeof KlimaElement).enumerations }[name] ?? [];
    if (value !== undefined && known.includes(value)) return value;
    if (value) this.warnOnce('attribute-unknown', name, `"${value}"; known: ${known.join(', ')}`);
    return known[0] ?? '';
  }

  /** Tells the page that a visitor opened a record. */
  protected select(id: string, record: unknown): boolean {
    return this.dispatchEvent(new KlimaSelectEvent(id, record));
  }

  /** Reports a problem of the page once per element, code and path: in `problems`, by `klima-warning` and in the console. */
  protected warnOnce(code: ProblemCode, path: string, detail: string): void {
    const key = `${code} ${path} ${detail}`;
    if (this.#pageFindings.has(key)) return;
    const finding: Finding = { code, path, detail };
    this.#pageFindings.set(key, finding);
    void this.#warn([finding], new Map([[code, 1]]));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#isLive) return;
    this.#isLive = true;
    if (!this.#isNear) {
      this.#stopWaiting = whenNearViewport(this, () => {
        this.#isNear = true;
        this.requestUpdate();
      });
    }
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move in the document is a removal and an insertion in one task; only a real removal ends the work.
    queueMicrotask(() => {
      if (this.isConnected || !this.#isLive) return;
      this.#isLive = false;
      this.#stopWaiting?.();
      this.#feed?.stop();
    });
  }

  /** Nothing thrown leaves an element: a fault of ours shows the fallback and a code. */
  protected override async scheduleUpdate(): Promise<void> {
    try {
      await super.scheduleUpdate();
    } catch (error) {
      if (this.#fault?.code !== 'internal') this.#break('internal', this.localName, String(error));
    }
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#language.read();
    if (this.option('loading', this.loading) === 'eager') this.#isNear = true;
  }

  protected override render(): unknown {
    const theme = this.option('theme', this.theme ?? this.settings?.theme);
    const hasContent = (this.standalone || this.content !== undefined) && this.#language.language !== undefined;
    return html`<div class="klima ${theme}" part="base" lang=${this.#language.foreign ?? nothing}>
      <div class="frame">
        <slot name="header"></slot>
        ${this.heading ? heading(this.headingLevel, this.heading, 'title') : nothing}
        ${hasContent && this.#fault?.code !== 'internal' ? this.renderContent(this.content) : html`<div class="fallback" part="fallback"><slot @slotchange=${() => this.requestUpdate()}></slot></div>`}
        ${this.#status()}
        <slot name="footer"></slot>
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    void this.#applyLook();
    void this.#request(false);
    const states = this.#internals?.states;
    states?.clear();
    for (const state of this.#states) states?.add(state);
  }

  /** Asks for the feed when the widget is near and knows one; brings the code for it first. */
  async #request(reload: boolean): Promise<void> {
    if (!this.#isNear || !this.isConnected) return;
    if (!this.src?.trim() && document.readyState === 'loading') {
      // The parser may still be inside the tag: JSON that it holds is not complete before the document is.
      document.addEventListener('DOMContentLoaded', () => this.requestUpdate(), { once: true });
      return;
    }
    if (!this.#source()) {
      if (!this.standalone) this.warnOnce('source-missing', 'src', 'give a URL in src, an object in data or JSON inside the tag');
      this.#feed?.stop();
      return;
    }
    if (!this.#feed) {
      this.#connecting ??= this.#connect();
      await this.#connecting;
      if (!this.#feed) return;
    }
    // Meanwhile the source may have changed or the element may be gone.
    const source = this.#source();
    if (!source || !this.isConnected) return;
    const { settings } = this;
    this.#feed.request(
      {
        source,
        format: this.format || 'auto',
        rules: { page: location.href, base: settings?.baseUrl ?? document.baseURI, allowOrigins: settings?.allowOrigins ?? [] },
        limits: [settings?.limits, this.limits],
        timeZone: this.zone,
      },
      reload,
    );
  }

  async #connect(): Promise<void> {
    try {
      const [{ FeedConnection }, pipeline] = await Promise.all([import('./feed-connection.js'), this.loadPipeline()]);
      this.#fault = undefined;
      this.#feed = new FeedConnection(pipeline, {
        changed: () => this.requestUpdate(),
        loaded: () => void this.#afterLoad(),
        failed: (failure) => void this.#afterFailure(failure),
      });
    } catch (error) {
      this.#connecting = undefined;
      this.#break('chunk-failed', 'script', String(error));
    }
  }

  /** Property before attribute before JSON inside the tag. */
  #source(): FeedRequest['source'] | undefined {
    if (this.data !== undefined && this.data !== null) return { json: this.data };
    const src = this.src?.trim();
    if (src) return { src };
    const script = [...this.children].find((child) => child.localName === 'script' && child.getAttribute('type') === 'application/json');
    return script ? { text: script.textContent ?? '' } : undefined;
  }

  async #applyLook(): Promise<void> {
    const isLength = this.reserve && CSS.supports('min-block-size', this.reserve);
    if (this.reserve && !isLength) this.warnOnce('attribute-unknown', 'reserve', `"${this.reserve}" is no CSS length`);
    this.#set('--_reserve', isLength ? this.reserve : undefined);
    const accent = this.accent ?? this.settings?.accent;
    if (!accent) {
      this.#set('--_accent-corrected', undefined);
      this.#set('--_accent-ink-corrected', undefined);
      return;
    }
    let correctAccent: typeof import('../theme/accent.js').correctAccent;
    try {
      ({ correctAccent } = await import('../theme/accent.js'));
    } catch (error) {
      // Without the correction the default accent stays: legible, if not the city's.
      this.warnOnce('chunk-failed', 'accent', String(error));
      return;
    }
    // Another accent may have been set while the chunk was on its way.
    if (accent !== (this.accent ?? this.settings?.accent)) return;
    const pair = correctAccent(accent);
    if (!pair) this.warnOnce('attribute-unknown', 'accent', `"${accent}" is no opaque CSS colour`);
    this.#set('--_accent-corrected', pair?.accent);
    this.#set('--_accent-ink-corrected', pair?.ink);
  }

  #set(name: string, value: string | undefined): void {
    this.renderRoot.querySelector<HTMLElement>('.klima')?.style.setProperty(name, value ?? '');
  }

  async #afterLoad(): Promise<void> {
    await this.updateComplete;
    this.dispatchEvent(new KlimaLoadEvent(this.state));
    if (this.#feed && this.#feed.findings.length > 0) await this.#warn(this.#feed.findings, this.#feed.counts);
  }

  async #afterFailure(failure: Finding): Promise<void> {
    this.#tell(failure);
    await this.#loadTable();
    await this.updateComplete;
    this.dispatchEvent(new KlimaErrorEvent(this.#describe(failure), this.content !== undefined));
  }

  #break(code: ProblemCode, path: string, detail: string): void {
    this.#fault = { code, path, detail };
    this.requestUpdate();
    void this.#afterFailure(this.#fault);
  }

  async #warn(findings: readonly Finding[], counts: ReadonlyMap<ProblemCode, number>): Promise<void> {
    for (const [code, count] of counts) {
      const first = findings.find((finding) => finding.code === code);
      if (first) this.#tell({ ...first, detail: `${first.detail ?? ''}${count > 1 ? ` (${count} ×)` : ''}` });
    }
    await this.#loadTable();
    this.dispatchEvent(
      new KlimaWarningEvent(
        findings.map((finding) => this.#describe(finding)),
        counts,
      ),
    );
  }

  /** The texts of problems are needed only once there is one. */
  async #loadTable(): Promise<void> {
    try {
      this.#toProblem ??= (await import('../data/problem-table.js')).toProblem;
    } catch {
      // Offline: a general sentence for a failed load, the bare code for the rest.
      this.#toProblem ??= (finding) => {
        const isFailure = finding === this.#fault || finding === this.#feed?.failure;
        return { ...finding, severity: isFailure ? 'error' : 'hint', message: isFailure ? this.texts.statusFailed : finding.code };
      };
    }
    this.requestUpdate();
  }

  #describe(finding: Finding): Problem {
    return this.#toProblem?.(finding, this.language) ?? { ...finding, severity: 'hint', message: '' };
  }

  /** One console line for whoever maintains the page; visitors never see details. */
  #tell({ code, path, detail }: Finding): void {
    console.warn(`[klima-widgets] <${this.localName}> ${code}: ${path} ${detail ?? ''} (docs/probleme.md#${code})`);
  }

  get #states(): readonly KlimaState[] {
    if (this.#fault) return ['error'];
    if (this.#feed && this.#feed.states[0] !== 'idle') return this.#feed.states;
    if (this.#connecting && !this.#feed) return ['loading'];
    return [this.standalone ? 'ready' : 'idle'];
  }

  #status(): unknown {
    if (this.#fault)
      return html`<div class="notice" part="status"><p role="status">${this.#describe(this.#fault).message} <span class="fine">${this.texts.statusCode(this.#fault.code)}</span></p></div>`;
    return this.#feed?.status({
      texts: this.texts,
      describe: (finding) => this.#describe(finding).message,
      date: (milliseconds) => dateFormat(this.locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: this.zone }).format(milliseconds),
      retry: () => this.refresh(),
    });
  }
}
