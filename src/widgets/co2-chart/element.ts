import { html } from 'lit';
import type { Pipeline } from '../../core/data/pipeline.js';
import { FitController } from '../../core/element/fit.js';
import { KlimaElement } from '../../core/element/klima-element.js';
import { dateFormat } from '../../core/i18n/intl.js';
import type { CatalogueTable } from '../../core/i18n/messages.js';
import { controls } from '../../core/theme/controls.js';
import { CanvasController } from './canvas-controller.js';
import { type Balance, UNITS, type Unit } from './contract.js';
import { type ChartMessages, de } from './messages/de.js';
import { deriveChart } from './model/chart.js';
import { type ChartQuery, type Measure, parseLayers, parseTargets } from './model/query.js';
import { makeSeries } from './model/series.js';
import { makeTable } from './model/table.js';
import { layout, legend, table } from './styles.js';
import { type ChartView, contentView } from './view/content.js';
import { makeFormat } from './view/format.js';
import { makePicture } from './view/picture.js';
import { say } from './view/speech.js';
import { makeWords } from './view/words.js';

/** The view without what changes while it stands. */
type Derived = Omit<ChartView, 'room' | 'hasFailed' | 'hasFooter' | 'level' | 'hasTitle'>;

/**
 * A city's emissions, its targets and what is missing between them: key figure, sentences and table first, then a picture.
 *
 * @summary Emission balance with targets, as words, table and chart.
 * @tag klima-co2-chart
 * @slot - Fallback, shown until there is something better and again on error.
 * @slot header - Before the content.
 * @slot footer - After the content.
 * @fires klima-load - A feed was loaded and is shown.
 * @fires klima-warning - Something was left out or looks wrong.
 * @fires klima-error - A feed could not be loaded or shown.
 * @csspart base - The frame of the widget.
 * @csspart heading - The heading.
 * @csspart status - Status and notices.
 * @csspart retry - The button that loads again.
 * @csspart fallback - Around the fallback.
 * @csspart headline - Key figure and what it means.
 * @csspart key-figure - The one large number.
 * @csspart figure - Choice of measure, picture and legend.
 * @csspart measures - The choice of measure.
 * @csspart legend - The legend.
 * @csspart figures - The list of key figures.
 * @csspart words - The summary in sentences.
 * @csspart table - The table.
 * @csspart source - Sources, method and download.
 */
export class KlimaCo2Chart extends KlimaElement<readonly Balance[], ChartMessages> {
  static override styles = [...KlimaElement.styles, controls, layout, legend, table];

  static override properties = {
    unit: {},
    measure: {},
    show: {},
    from: { type: Number },
    to: { type: Number },
    target: {},
  };

  static override readonly enumerations = { ...KlimaElement.enumerations, unit: ['auto', ...UNITS], measure: ['total', 'per-capita', 'index'] };

  /** Unit of amounts: `auto` (default, the one that reads best), `t`, `kt` or `Mt`. */
  declare unit: string | undefined;
  /** What is counted: `total` (default), `per-capita` or `index`. Visitors can change it. */
  declare measure: string | undefined;
  /** What the picture shows: a list of `sectors`, `total`, `target`, `trend`, `measures`. Default: all. */
  declare show: string | undefined;
  /** First year of picture and table. */
  declare from: number | undefined;
  /** Last year of the picture. Default: the next target. */
  declare to: number | undefined;
  /** Targets besides those of the feed: `2035:2t/person`, `2030:-55%@1990`, `2040:1800kt`, each with who decided it in parentheses. */
  declare target: string | undefined;

  protected override readonly catalogues: CatalogueTable<ChartMessages> = { de, en: () => import('./messages/en.js').then((module) => module.en) };

  readonly #fit = new FitController(this, '.words > li');
  readonly #canvas = new CanvasController(
    this,
    () => this.loadCanvas(),
    (error) => this.warnOnce('chunk-failed', 'canvas', String(error)),
  );
  #derived: { readonly key: string; readonly content: unknown; readonly texts: unknown; readonly view: Derived } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#print);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.#print);
  }

  protected override loadPipeline(): Promise<Pipeline<readonly Balance[]>> {
    return import('./formats/index.js').then((module) => module.pipeline);
  }

  /** The picture's chunk; separate, so that words and table never wait for it. */
  protected loadCanvas(): Promise<typeof import('./view/canvas.js')> {
    return import('./view/canvas.js');
  }

  protected override renderContent(content: readonly Balance[] | undefined): unknown {
    const balance = content?.find(({ total, sectors }) => [total, ...sectors.map(({ values }) => values)].some((values) => values.some((value) => value !== undefined)));
    if (!balance) return html`<p>${this.texts.empty}</p>`;
    if (content && content.length > 1) this.warnOnce('too-many', 'src', 'one balance is shown, the first');
    const view = this.#derive(balance);
    this.#canvas.show(view.picture);
    return contentView(
      {
        ...view,
        level: this.level(),
        hasTitle: !this.heading,
        room: this.#fit.count,
        hasFailed: this.#canvas.hasFailed,
        hasFooter: this.querySelector(':scope > [slot=footer]') !== null,
      },
      {
        measure: (measure) => {
          this.measure = measure;
        },
        more: () => this.#fit.release(),
        download: () => void this.#download(view),
        // An open table may make the widget grow; the sentences need not make room for it.
        openTable: () => this.#fit.release(),
      },
    );
  }

  /** The view of a balance, derived again only when something that it depends on has changed. */
  #derive(balance: Balance): Derived {
    const { texts, locale } = this;
    const query = this.#query();
    const key = JSON.stringify([{ ...query, show: [...query.show] }, locale, this.heading]);
    const known = this.#derived;
    if (known?.key === key && known.content === balance && known.texts === texts) return known.view;
    const model = deriveChart(balance, query);
    if (query.measure !== model.measure) this.warnOnce('population-year', 'measure', 'no year has both emissions and a population');
    if (model.oldYear !== undefined) this.warnOnce('data-old', 'years', String(model.oldYear));
    const format = makeFormat(locale, texts, query.unit);
    const speech = { texts, format, locale };
    const series = makeSeries(model, query);
    const picture = makePicture(model, series, query, speech);
    const title = this.heading || texts.title(balance.gas ?? 'unknown', balance.city === undefined ? '' : say(balance.city, locale));
    const view: Derived = { picture, title, words: makeWords(model, speech), table: makeTable(model, series) };
    this.#derived = { key, content: balance, texts, view };
    return view;
  }

  #query(): ChartQuery {
    const { show, refused } = parseLayers(this.show);
    const { targets, refused: noTargets } = parseTargets(this.target);
    for (const word of refused) this.warnOnce('attribute-unknown', 'show', word);
    for (const word of noTargets) this.warnOnce('attribute-unknown', 'target', word);
    return {
      measure: this.option('measure', this.measure) as Measure,
      unit: this.option('unit', this.unit) as Unit | 'auto',
      show,
      from: yearOf(this.from),
      to: yearOf(this.to),
      targets,
      currentYear: Number(dateFormat('en', { year: 'numeric', timeZone: this.zone }).format(this.clock())),
    };
  }

  async #download({ table: rows, picture, title }: Derived): Promise<void> {
    try {
      const { csvFile, fileName, saveFile } = await import('./view/csv-file.js');
      saveFile(csvFile(rows, picture), fileName(title));
    } catch (error) {
      this.warnOnce('chunk-failed', 'csv', String(error));
    }
  }

  /** Paper gets the table, too. */
  readonly #print = ({ type }: Event): void => {
    const details = this.renderRoot.querySelector('details');
    if (!details) return;
    const isBefore = type === 'beforeprint';
    if (isBefore) this.#wasOpen = details.open;
    details.open = isBefore || this.#wasOpen;
  };
  #wasOpen = false;
}

/** A year as an attribute gives it, or nothing. */
function yearOf(value: number | undefined): number | undefined {
  return value !== undefined && Number.isInteger(value) ? value : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'klima-co2-chart': KlimaCo2Chart;
  }
}
