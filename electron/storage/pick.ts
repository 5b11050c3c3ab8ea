/**
 * The positions `offset … offset + limit` of a list sorted by key, ties in the order given, without sorting the rest:
 * a page of 50 out of 200,000 rows costs one pass instead of a sort, since few rows pass for one of the first 50.
 */
export function pickPage(
  keys: Float64Array,
  descending: boolean,
  offset: number,
  limit: number,
): Uint32Array {
  const end = Math.min(keys.length, offset + limit);
  if (offset >= end) return new Uint32Array(0);
  if (descending) for (let i = 0; i < keys.length; i += 1) keys[i] = -keys[i]!; // below length
  const order = candidates(keys, end, descending);
  if (offset > 0) partition(keys, order, 0, end, offset);
  return order.subarray(offset, end).sort((a, b) => keys[a]! - keys[b]! || a - b); // positions of keys; two absent values make NaN, so their order decides
}

/**
 * Positions of which the first `end` are the smallest `end` keys, in no order. Documents come in the order of time and
 * most lists show the newest: walked backwards, the first page of such a list is full at once.
 */
function candidates(keys: Float64Array, end: number, backwards: boolean): Uint32Array {
  const room = new Uint32Array(Math.min(keys.length, Math.max(4 * end, 1024)));
  const last = keys.length - 1;
  let count = 0;
  let isThinned = false;
  let worst = Infinity;
  for (let step = 0; step <= last; step += 1) {
    const i = backwards ? last - step : step;
    const key = keys[i]!; // between 0 and last
    // of equal keys the earlier position comes first: walking forwards it is there already
    if (isThinned && (key > worst || (key === worst && !backwards))) continue;
    if (count === room.length) {
      worst = thin(keys, room, end);
      isThinned = true;
      count = end;
    }
    room[count] = i;
    count += 1;
  }
  if (end < count) partition(keys, room, 0, count, end);
  return room;
}

/** Moves the smallest `end` keys to the front; answers the largest of them. */
function thin(keys: Float64Array, room: Uint32Array, end: number): number {
  partition(keys, room, 0, room.length, end);
  let worst = -Infinity;
  for (let i = 0; i < end; i += 1) worst = Math.max(worst, keys[room[i]!]!); // positions of keys
  return worst;
}

/** Quickselect (Hoare): afterwards everything left of `nth` comes before everything from `nth` on. Written out, as it runs 200,000 times a page. */
function partition(keys: Float64Array, order: Uint32Array, from: number, to: number, nth: number): void {
  let left = from;
  let right = to - 1;
  while (left < right) {
    const pivot = order[(left + right) >>> 1]!; // between left and right
    const pivotKey = keys[pivot]!; // a position of keys
    let i = left;
    let j = right;
    while (i <= j) {
      for (let p = order[i]!; keys[p]! < pivotKey || (keys[p] === pivotKey && p < pivot); p = order[i]!)
        i += 1; // the pivot stops it
      for (let p = order[j]!; keys[p]! > pivotKey || (keys[p] === pivotKey && p > pivot); p = order[j]!)
        j -= 1; // the pivot stops it
      if (i > j) break;
      const swapped = order[i]!; // i <= j <= right
      order[i] = order[j]!;
      order[j] = swapped;
      i += 1;
      j -= 1;
    }
    if (nth <= j) right = j;
    else if (nth >= i) left = i;
    else return;
  }
}
