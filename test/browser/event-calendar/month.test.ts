import { expect } from '@open-wc/testing';
import '../../../src/widgets/event-calendar/define.js';
import type { KlimaEventCalendar } from '../../../src/widgets/event-calendar/index.js';
import { axeInBothSchemes, deep, deepAll, failOnPageErrors, type MountOptions, mount, press, textOf, until } from '../../support/index.js';
import { GRAPH } from '../../unit/event-calendar/fixtures.js';

const IN_NOVEMBER_2017 = Date.parse('2017-11-01T10:00:00Z');

async function month(
  attributes = '',
  { now = IN_NOVEMBER_2017, data = GRAPH as unknown, ...options }: MountOptions & { now?: number; data?: unknown } = {},
): Promise<KlimaEventCalendar> {
  const element = await mount<KlimaEventCalendar>(`<klima-event-calendar loading="eager" view="month" ${attributes}></klima-event-calendar>`, { width: 900, ...options });
  element.clock = () => now;
  element.data = data;
  await until(
    () => deepAll(element, 'td').length > 0,
    () => `still ${element.state}`,
  );
  await element.updateComplete;
  return element;
}

const cell = (element: Element, date: string): HTMLElement => deep(element, `td[data-date="${date}"]`);
/** What a cell is called: everything in it that is not hidden from assistive technology. */
const nameOf = (cell: Element): string | null | undefined => cell.querySelector(':scope > .visually-hidden')?.textContent;
const title = (element: Element): string => textOf(deep(element, '.month__name'));
const focused = (element: KlimaEventCalendar): string | undefined => (element.shadowRoot?.activeElement as HTMLElement | null)?.dataset.date;

async function pressed(element: KlimaEventCalendar, key: string, expected: string): Promise<void> {
  await press(key);
  await until(
    () => focused(element) === expected,
    () => `after ${key}: ${focused(element)} instead of ${expected}`,
  );
}

describe('klima-event-calendar: month', () => {
  failOnPageErrors();

  it('is a table with named weekdays, whole weeks, and bars over the days of an event', async () => {
    const element = await month();
    expect(title(element)).to.equal('November 2017');
    expect(deepAll(element, 'th').map((head) => head.getAttribute('abbr'))).to.deep.equal([
      'Montag',
      'Dienstag',
      'Mittwoch',
      'Donnerstag',
      'Freitag',
      'Samstag',
      'Sonntag',
    ]);
    expect(deepAll(element, 'td')).to.have.lengthOf(35);
    expect(nameOf(cell(element, '2017-11-07'))).to.equal('Dienstag, 7. November 2017; 1 Termin; TWINS Conference Ruhr – Cities in Climate Change, Tag 2 von 3');
    expect(nameOf(cell(element, '2017-11-09'))).to.equal('Donnerstag, 9. November 2017');
    expect(cell(element, '2017-11-01').getAttribute('aria-current')).to.equal('date');
    const bar = deep(element, '.entry--bar').getBoundingClientRect();
    expect(bar.left).to.be.at.least(cell(element, '2017-11-06').getBoundingClientRect().left);
    expect(bar.right).to.be.within(cell(element, '2017-11-08').getBoundingClientRect().left + 20, cell(element, '2017-11-08').getBoundingClientRect().right);
    expect(deep(element, '.entry--bar').textContent).to.equal('TWINS Conference Ruhr – Cities in Climate Change');
  });

  it('has one tab stop in the grid', async () => {
    const element = await month();
    const grid = deep(element, 'table');
    const stops = [...grid.querySelectorAll<HTMLElement>('*')].filter((inner) => inner.tabIndex >= 0);
    expect(stops).to.have.lengthOf(1);
    expect(stops[0]?.dataset.date).to.equal('2017-11-06');
  });

  it('is walked by keyboard: arrows, Home, End, pages, years', async () => {
    const element = await month();
    cell(element, '2017-11-06').focus();
    await pressed(element, 'ArrowRight', '2017-11-07');
    await pressed(element, 'ArrowDown', '2017-11-14');
    await pressed(element, 'ArrowLeft', '2017-11-13');
    await pressed(element, 'ArrowUp', '2017-11-06');
    await pressed(element, 'End', '2017-11-12');
    await pressed(element, 'Home', '2017-11-06');
    await pressed(element, 'PageDown', '2017-12-06');
    expect(title(element)).to.equal('Dezember 2017');
    await pressed(element, 'Shift+PageUp', '2016-12-06');
    expect(title(element)).to.equal('Dezember 2016');
    await pressed(element, 'Shift+PageDown', '2017-12-06');
    await pressed(element, 'PageUp', '2017-11-06');
    await pressed(element, 'ArrowLeft', '2017-11-05');
    expect(deepAll(element, 'td[tabindex="0"]')).to.have.lengthOf(1);
  });

  it('leads from a day to its events by Enter', async () => {
    const element = await month();
    cell(element, '2017-11-06').focus();
    await press('ArrowRight');
    await press('Enter');
    await until(
      () => element.shadowRoot?.activeElement?.classList.contains('event__toggle') ?? false,
      () => String(element.shadowRoot?.activeElement?.className),
    );
    expect(textOf(deep(element, '.day-list__name'))).to.equal('Dienstag, 7. November 2017');
    await press('Enter');
    await until(
      () => deepAll(element, '.day-list .event__detail .facts').length === 1,
      () => 'no detail',
    );
  });

  it('opens an event below the grid when it is clicked', async () => {
    const element = await month();
    const selected: string[] = [];
    element.addEventListener('klima-select', (event) => selected.push(event.id));
    deep(element, '.entry--bar').click();
    await until(
      () => deepAll(element, '.day-list .event__detail .facts').length === 1,
      () => 'no detail',
    );
    expect(selected).to.deep.equal(['#twins-2017']);
    expect(element.shadowRoot?.activeElement?.classList.contains('event__toggle')).to.equal(true);
  });

  it('mirrors the arrows where text runs from right to left', async () => {
    const element = await month('', { dir: 'rtl' });
    cell(element, '2017-11-06').focus();
    await pressed(element, 'ArrowLeft', '2017-11-07');
  });

  it('moves by buttons and says the month with its number of events', async () => {
    const element = await month();
    const said = (): string => textOf(deep(element, '.month__head [role=status]'));
    expect(deep(element, '.month__head [role=status]').textContent).to.equal('November 2017: 1 Termin');
    deep(element, '[aria-label="Nächster Monat"]').click();
    await element.updateComplete;
    expect(deep(element, '.month__head [role=status]').textContent).to.equal('Dezember 2017: 0 Termine');
    expect(textOf(element)).to.contain('In diesem Monat ist kein Termin eingetragen.');
    deepAll(element, 'button')
      .find((one) => textOf(one) === 'Zu Dezember 2022')
      ?.click();
    await element.updateComplete;
    expect(title(element)).to.equal('Dezember 2022');
    deepAll(element, 'button')
      .find((one) => textOf(one) === 'Heute')
      ?.click();
    await until(
      () => focused(element) === '2017-11-01',
      () => String(focused(element)),
    );
    expect(said()).not.to.contain('2022');
    expect(deepAll(element, 'a[href]')).to.have.lengthOf(0);
  });

  it('opens on the month that the page names', async () => {
    expect(title(await month('date="2024-02"'))).to.equal('Februar 2024');
    const element = await month('date="2025-02-20"');
    expect(title(element)).to.equal('Februar 2025');
    expect(deep(element, 'td[tabindex="0"]').dataset.date).to.equal('2025-02-20');
    element.date = '2017-11-07';
    await element.updateComplete;
    expect(title(element)).to.equal('November 2017');
  });

  it('E12: folds many events of a day; all of them are reachable below the grid', async () => {
    const data = Array.from({ length: 200 }, (_, index) => ({ '@type': 'Event', '@id': `e${index}`, name: `Termin ${index + 1}`, startDate: '2017-11-15T10:00' }));
    const element = await month('', { data });
    expect(textOf(cell(element, '2017-11-15'))).to.contain('+ 197 weitere');
    cell(element, '2017-11-15').click();
    await element.updateComplete;
    expect(deepAll(element, '.day-list .event')).to.have.lengthOf(200);
  });

  it('becomes a dotted grid with the day below it where room is narrow', async () => {
    const element = await month('', { width: 320 });
    expect(getComputedStyle(deep(element, '.day__entries')).display).to.equal('none');
    expect(cell(element, '2017-11-07').querySelectorAll('.day__dots i')).to.have.lengthOf(1);
    expect(textOf(deep(element, '.day-list'))).to.match(/^Montag, 6. November 2017.*TWINS Conference Ruhr/);
    expect(cell(element, '2017-11-07').getBoundingClientRect().height).to.be.at.least(44);
    const frame = deep(element, '.frame');
    expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
  });

  it('switches to the list and back, keeping what was chosen', async () => {
    const element = await month();
    const press = (label: string): void =>
      deepAll(element, '.segmented button')
        .find((one) => textOf(one) === label)
        ?.click();
    press('Liste');
    await element.updateComplete;
    expect(deepAll(element, 'table')).to.have.lengthOf(0);
    expect(textOf(element)).to.contain('TWINS Conference Ruhr');
    expect(element.getAttribute('view')).to.equal('list');
    press('Monat');
    await element.updateComplete;
    expect(title(element)).to.equal('November 2017');
  });

  it('names undated events, which have no place in a grid', async () => {
    const element = await month();
    expect(textOf(element)).to.contain('4 Termine ohne Datum stehen in der Liste.');
  });
});

describe('klima-event-calendar: accessibility of the month', () => {
  failOnPageErrors();

  for (const width of [900, 320]) {
    it(`passes axe at ${width} px, with events, with a detail, and without any`, async () => {
      const element = await month('heading="Termine"', { width });
      expect(await axeInBothSchemes(element)).to.deep.equal([]);
      cell(element, '2017-11-07').click();
      await element.updateComplete;
      deepAll(element, '.day-list .event__toggle')[0]?.click();
      await until(
        () => deepAll(element, '.day-list .facts').length === 1,
        () => 'no detail',
      );
      expect(await axeInBothSchemes(element)).to.deep.equal([]);
      deep(element, '[aria-label="Nächster Monat"]').click();
      await element.updateComplete;
      expect(await axeInBothSchemes(element)).to.deep.equal([]);
    });
  }
});
