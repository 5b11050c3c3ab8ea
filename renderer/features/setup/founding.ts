import type { NewAccount, SetupForm } from "#shared/contract/setup.ts";
import {
  localUnitName,
  sealNames,
  shortName,
  VILLAGE_COMMITTEE,
  villageName,
  villageUnits,
} from "#shared/domain/office/founding-names.ts";
import type { TextKey } from "#shared/locales/texts.ts";
import { accountProblems } from "../../client/office/account-problems.ts";
import { patternProblems } from "../../client/office/pattern-problems.ts";

export interface Division {
  readonly code: string;
  readonly name: string;
}

/** Province, prefecture, county, township: as far as they have been chosen. */
export type Place = readonly (Division | undefined)[];

export const STEPS = ["place", "names", "numbers", "units", "people", "holidays", "check"] as const;
export type Step = (typeof STEPS)[number];

export const STEP_TEXT = {
  place: "setup.step.place",
  names: "setup.step.names",
  numbers: "setup.step.numbers",
  units: "setup.step.units",
  people: "setup.step.people",
  holidays: "setup.step.holidays",
  check: "setup.step.check",
} as const satisfies Record<Step, TextKey>;

/** Everything the wizard has been told so far. */
export interface Founding extends Omit<SetupForm, "townshipCode"> {
  readonly place: Place;
  /** The director's password typed again. */
  readonly passwordAgain: string;
}

/** What every step is given. */
export interface StepProps {
  readonly founding: Founding;
  readonly onChange: (change: Partial<Founding>) => void;
  /** "Next" was pressed with something still missing: say what. */
  readonly tried: boolean;
}

/** What follows from the place; whatever was typed by hand for another place is started anew with it. */
export function foundedAt(
  founding: Founding,
  place: Place,
  villages: readonly Division[],
  presets: SetupForm["units"],
): Founding {
  const township = place[3]?.name ?? "";
  const county = place[2]?.name ?? "";
  const named = villages.map(({ code, name }) => ({ code, name: villageName(name) }));
  const committee = presets.find(({ presetKey }) => presetKey === VILLAGE_COMMITTEE);
  const others = presets.filter((unit) => unit !== committee);
  return {
    ...founding,
    place,
    ...sealNames(township),
    shortName: shortName(township),
    villages: named,
    units: [
      ...others.map((unit) => ({ ...unit, name: localUnitName(unit, township, county) })),
      ...(committee ? villageUnits(named, committee) : []),
    ],
  };
}

/** Whether a step has all it needs to go on. */
export function isStepReady(step: Step, founding: Founding): boolean {
  switch (step) {
    case "place":
      return founding.place[3] !== undefined && founding.villages.every(({ name }) => name.trim() !== "");
    case "names":
      return [founding.centerName, founding.committeeName, founding.shortName].every(
        (name) => name.trim() !== "",
      );
    case "numbers":
      return patternProblems(founding.numberPatterns).size === 0;
    case "units":
      return founding.units.length > 0 && founding.units.every(({ name }) => name.trim() !== "");
    case "people":
      return (
        directorProblems(founding).length === 0 &&
        founding.passwordAgain === founding.director.password &&
        founding.accounts.every((_, index) => staffProblems(founding, index).length === 0)
      );
    case "holidays":
    case "check":
      return true;
  }
}

export function directorAccount(founding: Founding): NewAccount {
  return { ...founding.director, roles: ["DIRECTOR"] };
}

export function directorProblems(founding: Founding) {
  return accountProblems(directorAccount(founding), []);
}

export function staffProblems(founding: Founding, index: number) {
  const account = founding.accounts[index];
  const others = founding.accounts.filter((_, other) => other !== index).map(({ loginName }) => loginName);
  return account ? accountProblems(account, [founding.director.loginName, ...others]) : [];
}

/** What the desk is asked to found. */
export function setupForm({ place, passwordAgain: _, ...founding }: Founding): SetupForm {
  return { ...founding, townshipCode: place[3]?.code ?? "" };
}
