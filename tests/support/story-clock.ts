/** Loaded into the desk of a story before anything else: its clock starts at `DESK_STORY_NOW` and runs on from there. */
const RealDate = Date;
const ahead = RealDate.parse(process.env["DESK_STORY_NOW"] ?? "") - RealDate.now();

class StoryDate extends RealDate {
  constructor(...given: readonly unknown[]) {
    super(...((given.length === 0 ? [RealDate.now() + ahead] : given) as [number])); // as `Date` itself takes them
  }
  static override now(): number {
    return RealDate.now() + ahead;
  }
}

globalThis.Date = StoryDate as DateConstructor; // called without `new` nowhere in the desk
