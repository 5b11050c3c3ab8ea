import type { Room } from "./committee.ts";

/** Where a township mediates before it has said anything: one room, and wherever the people are. */
const DEFAULT_ROOMS: readonly Room[] = [
  {
    id: "6d2b0f1e-5a4c-4c1d-9e57-3f0a51c8d001",
    name: "调解室",
    kind: "ROOM",
    brand: "",
    separateEntry: false,
    active: true,
  },
  {
    id: "6d2b0f1e-5a4c-4c1d-9e57-3f0a51c8d002",
    name: "现场（群众身边）",
    kind: "FIELD",
    brand: "",
    separateEntry: false,
    active: true,
  },
];

/** Every room of the office: the defaults, unless a room was saved under their identity, then those that were added. */
export function knownRooms(saved: Iterable<Room>): readonly Room[] {
  const byId = new Map(DEFAULT_ROOMS.map((room) => [room.id, room]));
  for (const room of saved) byId.set(room.id, room);
  return [...byId.values()];
}
