import { adoptStyles, type PropertyValues, type TemplateResult } from 'lit';
import { cleanUrl } from '../../core/contract/url.js';
import type { Pipeline } from '../../core/data/pipeline.js';
import { KlimaElement } from '../../core/element/klima-element.js';
import type { MissionContent } from './contract.js';
import { type BadgeMessages, de } from './messages/de.js';
import { type BadgeModel, badgeOf, type MissionStatus } from './model/badge.js';
import type { DocumentedBadge } from './model/document.js';
import { styles } from './styles.js';
import { card } from './view/card.js';
import type { BadgeContext } from './view/context.js';
import { inline, mono } from './view/small.js';

const VARIANTS = { card, inline, mono };

/**
 * The EU Mission badge of a city: what is known of its part in "100 climate-neutral and smart cities", since when, and who says so.
 * Knows the 112 cities without any request; `src` adds what the city says itself.
 *
 * @summary A city's status in the EU Mission, with the age and the sources of the facts.
 * @tag klima-mission-badge
 * @slot - Fallback until the script has run.
 * @slot logo - The city's licensed logo in the place of the neutral ring (`card`).
 * @slot header - Above the badge.
 * @slot footer - Below the badge.
 * @csspart card - The card, or the words for a city that is not on the list.
 * @csspart mark - The ring.
 * @csspart status-text - The status in words.
 * @csspart steps - The steps of the mission.
 * @csspart contract - Link to the Climate City Contract.
 * @csspart own - What the city's document adds.
 * @csspart targets - The mission's and the city's targets.
 * @csspart details - The disclosure with the rest of the document.
 * @csspart as-of - Age and first source of the facts.
 * @csspart sources - The disclosure with all sources.
 * @csspart inline - The badge in running text.
 * @csspart mono - The badge in one colour.
 * @cssproperty [--klima-badge-size=4.5rem] - Width of the ring or logo; 6.5rem in a wide card, 3.5rem in `mono`.
 */
export class KlimaMissionBadge extends KlimaElement<MissionContent, BadgeMessages> {
  static override styles = [...KlimaElement.styles, styles];
  static override properties = { city: {}, variant: { reflect: true }, contract: {} };
  static override readonly enumerations = { variant: ['card', 'inline', 'mono'] };

  /** Id, name or alias of the city: `dortmund`, `München`, `munich`. */
  declare city: string | undefined;
  /** `card` (default), `inline` or `mono`. */
  declare variant: string | undefined;
  /** Address of the city's Climate City Contract. */
  declare contract: string | undefined;

  protected readonly catalogues = { de, en: () => import('./messages/en.js').then((module) => module.en) };
  #documents: typeof import('./view/document.js') | undefined;
  #sources: typeof import('./view/sources.js') | undefined;

  /** What holds for the city; `unknown` also while nothing is known yet. */
  get status(): MissionStatus {
    return this.#model().status;
  }

  /** With a document on its way the card waits for it, instead of growing under the reader's eyes. */
  protected override get standalone(): boolean {
    return !this.isWaiting;
  }

  /** The views of a document come with its formats: without `src` nobody pays for either. */
  protected override async loadPipeline(): Promise<Pipeline<MissionContent>> {
    const [{ pipeline }, documents] = await Promise.all([import('./formats/index.js'), import('./view/document.js')]);
    this.#documents = documents;
    adoptStyles(this.renderRoot as ShadowRoot, [...KlimaMissionBadge.elementStyles, ...documents.documentStyles]);
    return pipeline;
  }

  protected override renderContent(): TemplateResult {
    const model = this.#model();
    const { texts, locale, language } = this;
    const context: BadgeContext = {
      texts,
      locale,
      language,
      level: this.level(),
      isInLink: this.closest('a, button') !== null,
      openSources: () => void this.#openSources(),
      sources: this.#sources?.sourceList(model, this.#sources.detailTexts(language, this.messages), locale),
      document: this.#documents && 'claim' in model ? this.#documents.documentPart(model, this.#documents.detailTexts(language, this.messages), locale) : undefined,
    };
    return VARIANTS[this.option('variant', this.variant) as keyof typeof VARIANTS](model, context);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const model = this.#model();
    if (model.status === 'not-listed') this.warnOnce('attribute-unknown', 'city', `"${model.givenName}" is not on the list of mission cities`);
    else if (!model.givenName && !this.src && !this.data && !this.querySelector('script')) this.warnOnce('attribute-unknown', 'city', 'give the name of a city');
    if ('claim' in model) this.#documents?.doubts(model, (code, path, detail) => this.warnOnce(code, path, detail ?? ''));
  }

  #model(): BadgeModel | DocumentedBadge {
    const { content } = this;
    const documents = this.#documents;
    const model = badgeOf({
      city: this.city?.trim() || (content && documents?.namesIn(content)[0]) || '',
      contractUrl: cleanUrl(this.contract, document.baseURI, 'contract', (code, path, detail) => this.warnOnce(code, path, detail ?? '')),
      now: this.clock(),
      timeZone: this.zone,
    });
    return content && documents ? documents.withDocument(model, content) : model;
  }

  async #openSources(): Promise<void> {
    try {
      this.#sources ??= await import('./view/sources.js');
      this.requestUpdate();
    } catch (error) {
      this.warnOnce('chunk-failed', 'script', String(error));
    }
  }
}
