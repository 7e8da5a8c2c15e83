/** What Chart.js has no element for: caps of stated totals, veils over provisional years, target rings and labels. */

import type { Chart, Plugin } from 'chart.js';
import type { Picture } from '../picture.js';
import { barWidth } from './config.js';
import { targetLabels, unitLabel } from './labels.js';
import type { Look } from './look.js';

const RING = 5.5;

/** A plugin that paints over bars and lines whatever the current picture is. */
export function marks(current: () => { readonly picture: Picture; readonly look: Look }): Plugin<'bar' | 'line'> {
  return {
    id: 'klima-marks',
    afterDatasetsDraw: (chart) => {
      const { ctx } = chart;
      const { picture, look } = current();
      ctx.save();
      ctx.font = `600 ${Math.round(look.fontSize * 0.8125)}px ${look.fontFamily}`;
      ctx.lineWidth = 2;
      unit(chart, picture, look);
      years(chart, picture, look);
      trend(chart, picture, look);
      targets(chart, picture, look);
      ctx.restore();
    },
  };
}

function unit({ ctx, chartArea }: Chart, picture: Picture, look: Look): void {
  ctx.fillStyle = look.muted;
  ctx.textAlign = 'start';
  ctx.textBaseline = 'top';
  ctx.save();
  ctx.font = ctx.font.replace('600 ', '');
  ctx.fillText(unitLabel(picture), 0, Math.max(0, chartArea.top - look.fontSize * 1.75));
  ctx.restore();
}

function years(chart: Chart, picture: Picture, look: Look): void {
  const { ctx, scales } = chart;
  const { x, y } = scales;
  if (!x || !y) return;
  const { series, showTotal, showSectors } = picture;
  const half = barWidth(picture, chart.width) / 2;
  for (const [index, year] of series.years.entries()) {
    const total = series.total[index];
    if (total === undefined) continue;
    const left = x.getPixelForValue(year) - half;
    const top = y.getPixelForValue(total);
    if (series.status[index] !== 'final') {
      // Not final: paler, with a dashed outline; the table and the sentences say it in words.
      ctx.globalAlpha = 0.5;
      ctx.fillStyle = look.surface;
      ctx.fillRect(left, top, half * 2, y.getPixelForValue(0) - top);
      ctx.globalAlpha = 1;
      ctx.strokeStyle = look.ink;
      ctx.lineWidth = 1;
      ctx.setLineDash([3, 2]);
      ctx.strokeRect(left, top, half * 2, y.getPixelForValue(0) - top);
      ctx.setLineDash([]);
      ctx.lineWidth = 2;
    }
    const cap = showTotal && showSectors ? series.caps[index] : undefined;
    if (cap === undefined) continue;
    ctx.strokeStyle = look.ink;
    ctx.beginPath();
    ctx.moveTo(left - 2, y.getPixelForValue(cap));
    ctx.lineTo(left + half * 2 + 2, y.getPixelForValue(cap));
    ctx.stroke();
  }
}

function trend({ ctx, scales: { x, y } }: Chart, { series, texts }: Picture, look: Look): void {
  const [start, end] = series.trend?.points ?? [];
  if (!x || !y || !start || !end) return;
  ctx.fillStyle = series.trend?.isOff ? look.warn : look.ink;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'bottom';
  haloed(
    ctx,
    texts.trendLabel,
    x.getPixelForValue(start.year + (end.year - start.year) * 0.6),
    y.getPixelForValue(start.value + (end.value - start.value) * 0.6) - 8,
    look,
  );
}

function targets(chart: Chart, picture: Picture, look: Look): void {
  const { series } = picture;
  const labels = targetLabels(picture);
  const { ctx, chartArea } = chart;
  const { x, y } = chart.scales;
  if (!x || !y) return;
  // Lines first, so that labels stay on top of them.
  const marked = series.targets.map((mark, index) => ({ ...mark, label: labels[index] ?? '' }));
  for (const { year, value, label } of marked.sort((a, b) => Number(b.value === undefined) - Number(a.value === undefined))) {
    const across = x.getPixelForValue(year);
    ctx.strokeStyle = ctx.fillStyle = look.ink;
    if (value === undefined) {
      ctx.setLineDash([2, 4]);
      ctx.beginPath();
      ctx.moveTo(across, chartArea.top);
      ctx.lineTo(across, chartArea.bottom);
      ctx.stroke();
      ctx.setLineDash([]);
      ctx.textAlign = 'right';
      ctx.textBaseline = 'top';
      haloed(ctx, label, across - 6, chartArea.top + 2, look);
      continue;
    }
    const down = y.getPixelForValue(value);
    ctx.beginPath();
    ctx.arc(across, down, RING, 0, Math.PI * 2);
    ctx.fillStyle = look.surface;
    ctx.fill();
    ctx.stroke();
    ctx.fillStyle = look.ink;
    // Of two targets in one year the upper one is labelled above; so is one that lies on the axis.
    const isUpper =
      series.targets.some((other) => other.year === year && other.value !== undefined && other.value < value) || down > chartArea.bottom - look.fontSize * 2;
    ctx.textAlign = 'center';
    ctx.textBaseline = isUpper ? 'bottom' : 'top';
    // Labels end at the picture's edge instead of beyond it.
    haloed(ctx, label, Math.min(across, chart.width - ctx.measureText(label).width / 2 - 1), down + (isUpper ? -RING - 5 : RING + 5), look);
  }
}

/** Text that stays legible over lines. */
function haloed(ctx: CanvasRenderingContext2D, text: string, across: number, down: number, look: Look): void {
  ctx.save();
  ctx.strokeStyle = look.surface;
  ctx.lineWidth = 5;
  ctx.lineJoin = 'round';
  ctx.strokeText(text, across, down);
  ctx.fillText(text, across, down);
  ctx.restore();
}
