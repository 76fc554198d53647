// Numbers that stand for many numbers.

/// The value below which the share of the numbers lies, between neighbours if need be.
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const index = share * (sorted.length - 1);
  const below = Math.floor(index);
  const above = Math.ceil(index);
  return sorted[below] + (index - below) * (sorted[above] - sorted[below]);
}

export const median = (numbers) => quantile(numbers, 0.5);

/// The median with the least and the greatest, to so many digits behind the point.
export function summary(numbers, digits = 2) {
  const round = (number) => Number(number.toFixed(digits));
  return { median: round(median(numbers)), min: round(Math.min(...numbers)), max: round(Math.max(...numbers)) };
}
