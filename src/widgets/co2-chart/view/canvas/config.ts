/** From a picture to a Chart.js configuration. */

import type { ChartConfiguration, ChartDataset, TooltipItem } from 'chart.js';
import type { Column } from '../../contract.js';
import type { Series } from '../../model/series.js';
import type { Picture } from '../picture.js';
import { axisYears } from './axis.js';
import { unitLabel, yearLabels } from './labels.js';
import type { Look } from './look.js';
import { restFill, slotFill } from './patterns.js';

type Type = 'bar' | 'line';
type Dataset = ChartDataset<Type, { x: number; y: number }[]>;

/** Share of a year's width that a bar takes, and its bounds in pixels. */
const BAR_SHARE = 0.72;
const BAR_BOUNDS = [2, 30] as const;

/** Bars of one width on a true time axis: a gap in the years is a gap in the picture. */
export function barWidth({ series: { from, to } }: Picture, width: number): number {
  const perYear = Math.max(0, width - 56) / (to - from + 1);
  return Math.min(BAR_BOUNDS[1], Math.max(BAR_BOUNDS[0], perYear * BAR_SHARE));
}

/** The configuration for one size. */
export function configure(picture: Picture, look: Look, width: number): ChartConfiguration<Type, { x: number; y: number }[]> {
  const { series } = picture;
  const font = { family: look.fontFamily, size: Math.round(look.fontSize * 0.8125) };
  const labels = yearLabels(picture);
  const bars = barSets(picture, look, barWidth(picture, width));
  return {
    type: 'bar',
    data: { datasets: [...bars, ...lineSets(picture, look)] },
    options: {
      animation: false,
      responsive: false,
      maintainAspectRatio: false,
      parsing: false,
      normalized: true,
      devicePixelRatio: look.density,
      font,
      color: look.muted,
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      layout: { padding: { top: font.size * 2, right: font.size, left: 0, bottom: 0 } },
      scales: {
        x: {
          type: 'linear',
          min: series.from - 0.7,
          max: series.to + 0.7,
          // The default for bars, half a tick on either side, would waste a tenth of the width.
          offset: false,
          stacked: true,
          grid: { display: false },
          border: { color: look.muted },
          afterBuildTicks: (axis) => {
            axis.ticks = axisYears(series, Math.floor(width / (font.size * 4.4))).map((value) => ({ value }));
          },
          ticks: { color: look.muted, font, autoSkip: false, maxRotation: 0, callback: (value) => String(value) },
        },
        y: {
          stacked: true,
          beginAtZero: true,
          ...bounds(series),
          border: { display: false },
          grid: { color: ({ tick }) => (tick.value === 0 ? look.muted : look.line), tickLength: 4 },
          ticks: { color: look.muted, font, maxTicksLimit: 7, includeBounds: false, padding: 6, callback: (value) => picture.format.number(Number(value), 2) },
        },
      },
      plugins: {
        tooltip: {
          backgroundColor: look.surface,
          borderColor: look.muted,
          borderWidth: 1,
          titleColor: look.ink,
          bodyColor: look.ink,
          footerColor: look.ink,
          titleFont: font,
          bodyFont: font,
          footerFont: font,
          cornerRadius: 6,
          padding: 10,
          // Only measured bars are told; paths and trends stand in words.
          filter: ({ datasetIndex }) => datasetIndex < bars.length,
          itemSort: (a, b) => b.datasetIndex - a.datasetIndex,
          callbacks: {
            title: ([item]: TooltipItem<Type>[]) => (item ? (labels.get(item.parsed.x ?? 0) ?? '') : ''),
            label: ({ dataset, parsed }) => `${dataset.label}: ${picture.number(parsed.y ?? 0, true)}`,
            labelColor: ({ datasetIndex }) => ({ borderColor: look.surface, backgroundColor: swatch(picture, look, datasetIndex) }),
            footer: ([item]) => footer(picture, item?.parsed.x ?? undefined),
          },
        },
      },
    },
  };
}

/** Ends the axis just beyond the data instead of at the next round number. Zero is always within. */
function bounds({ total, sectors, paths, targets, trend }: Series): { readonly max?: number; readonly min?: number } {
  const lines = [...paths, trend?.points ?? []].map((line) => line.map(({ value }) => value));
  const values = [total, ...sectors.map((sector) => sector.values), targets.map(({ value }) => value), ...lines].flat();
  const stacked = total.map((_, index) => sectors.reduce((sum, sector) => sum + Math.min(0, sector.values[index] ?? 0), 0));
  const heights = total.map((_, index) => sectors.reduce((sum, sector) => sum + Math.max(0, sector.values[index] ?? 0), 0));
  const known = [...values, ...stacked, ...heights].filter((value) => value !== undefined);
  const [low, high] = [Math.min(0, ...known) * 1.2, Math.max(0, ...known) * 1.04];
  return { ...(high > 0 ? { max: high } : {}), ...(low < 0 ? { min: low } : {}) };
}

function swatch({ showSectors, series }: Picture, look: Look, index: number): string {
  if (!showSectors) return look.series[0] ?? look.ink;
  const slot = series.sectors[index]?.slot;
  return (slot === undefined ? undefined : look.series[slot]) ?? look.muted;
}

function footer(picture: Picture, year: number | undefined): string {
  const { showSectors, series, texts, number } = picture;
  const total = series.total[series.years.indexOf(year ?? Number.NaN)];
  return !showSectors || total === undefined ? '' : `${texts.total}: ${number(total, true)} ${unitLabel(picture)}`;
}

function barSets(picture: Picture, look: Look, barThickness: number): Dataset[] {
  const { series } = picture;
  const { years } = series;
  const bar = (label: string, values: Column, backgroundColor: string | CanvasPattern): Dataset => ({
    type: 'bar',
    label,
    stack: 'sectors',
    data: years.flatMap((x, index) => {
      const y = values[index];
      return y === undefined ? [] : [{ x, y }];
    }),
    backgroundColor,
    hoverBackgroundColor: backgroundColor,
    borderColor: look.surface,
    // A hairline of the surface parts the sectors, also where two patterns meet.
    borderWidth: { top: 1 },
    barThickness,
    order: 2,
  });
  if (!picture.showSectors) return [bar(picture.texts.total, series.total, slotFill(0, look))];
  const sectors = series.sectors.map(({ values, slot }, index) => bar(picture.names[index] ?? '', values, slotFill(slot, look)));
  return series.rest.some((value) => value !== undefined) ? [...sectors, bar(picture.texts.rest, series.rest, restFill(look))] : sectors;
}

function lineSets({ series: { paths, trend } }: Picture, look: Look): Dataset[] {
  const line = (points: readonly { readonly year: number; readonly value: number }[], stack: string, style: Partial<ChartDataset<'line'>>): Dataset =>
    ({
      type: 'line',
      // A stack of its own, or Chart.js would pile the line onto the bars.
      stack,
      data: points.map(({ year, value }) => ({ x: year, y: value })),
      pointRadius: 0,
      pointHoverRadius: 0,
      borderWidth: 2,
      order: 1,
      ...style,
    }) as Dataset;
  const dotted = { borderColor: look.ink, borderDash: [1, 6], borderCapStyle: 'round' as const, borderWidth: 2.5 };
  return [
    ...paths.map((path, index) => line(path, `path${index}`, dotted)),
    ...(trend ? [line(trend.points, 'trend', { borderColor: trend.isOff ? look.warn : look.ink, borderWidth: 2.5 })] : []),
  ];
}
