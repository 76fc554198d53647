// The sentiment gauge as the numbers and paths of an SVG picture of 200 x 112.

const MIDDLE = { x: 100, y: 98 };
const RADIUS = 78;
const GAP = 0.02; // between bands, in radians

export function gauge({ scale, bands, score }) {
  const angle = (value) => Math.PI * (1 - (value - scale.min) / (scale.max - scale.min));
  const starts = [scale.min, ...bands.map(({ to }) => to)];
  return {
    score: String(score),
    bands: bands.map(({ label, to }, i) => ({
      label,
      isLit: score > starts[i] && score <= to,
      path: arc(angle(starts[i]) - GAP, angle(to) + GAP),
    })),
    needle: line(at(angle(score), 46), at(angle(score), 66)),
  };
}

const at = (angle, radius) => ({ x: MIDDLE.x + radius * Math.cos(angle), y: MIDDLE.y - radius * Math.sin(angle) });

const text = ({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`;

const line = (from, to) => `M${text(from)}L${text(to)}`;

const arc = (from, to) => `M${text(at(from, RADIUS))}A${RADIUS} ${RADIUS} 0 0 1 ${text(at(to, RADIUS))}`;
