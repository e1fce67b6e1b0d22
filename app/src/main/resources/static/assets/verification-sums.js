// Sums as people type them, counted in kopecks.

const plain = (text) => (text ?? '').replace(/[\s\u00a0\u202f₽]/gu, '').replace(',', '.');

// null where it is no number
export function number(text) {
  const value = plain(text);
  return /^-?\d+(\.\d*)?$/.test(value) ? Number(value) : null;
}

export const kopecks = (text) => (number(text) === null ? null : Math.round(number(text) * 100));

const format = new Intl.NumberFormat(document.documentElement.lang || 'ru', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
export const shown = (sum) => format.format(sum / 100);

// of a form: null where the field is empty
export const field = (form, key) => kopecks(form.elements[`fields.${key}`]?.value);

// what is missing between the lines and the total; lines bear VAT or do not
export function difference(form, sum, lines) {
  const [net, vat, total] = ['netAmount', 'vatAmount', 'totalAmount'].map((key) => field(form, key));
  if (total === null || sum === null) {
    return null;
  }
  const split = net !== null && vat !== null;
  const ways = split ? [total - sum - vat, total - sum] : [total - sum];
  const least = ways.reduce((one, other) => (Math.abs(other) < Math.abs(one) ? other : one));
  return Math.abs(least) <= Math.max(1, lines) ? 0 : ways[0];
}

// sums that do not add up are said while they are typed
export function tellSums(form) {
  const place = form.querySelector('[data-sums]');
  const [net, vat, total] = ['netAmount', 'vatAmount', 'totalAmount'].map((key) => field(form, key));
  const off = net === null || vat === null || total === null ? 0 : total - net - vat;
  place.hidden = off === 0;
  place.textContent = off === 0 ? '' : `${place.dataset.words}: ${shown(off)}`;
}
