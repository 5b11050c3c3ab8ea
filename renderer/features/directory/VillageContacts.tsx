import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useAsk } from "../../client/use-desk.ts";
import { Section } from "../../ui/Page.tsx";
import "./directory.css";

interface Props {
  readonly villageCode: string | null;
  /** The matter's own grid, when it is known. */
  readonly gridCode: string;
}

/** Grid worker, judge's contact point and adviser of a matter's village: whom to call, or to ask to a mediation. */
export function VillageContacts({ villageCode, gridCode }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery({
    ...useAsk().directory.ofVillage.queryOptions({ input: { villageCode: villageCode ?? "" } }),
    enabled: villageCode !== null,
    staleTime: 60_000,
  });
  if (!data) return null;
  const workers = data.grids
    .filter(({ worker, code }) => worker !== "" && (gridCode === "" || code === gridCode))
    .slice(0, 3)
    .map(({ id, worker, phone }) => ({ id, kind: t("directory.village.grid"), name: worker, phone }));
  const points = data.points.map(({ id, kind, name, person, phone }) => ({
    id,
    kind: t(`directory.pointKind.${kind}`),
    name: [name, person].filter((text) => text !== "").join(" "),
    phone,
  }));
  const contacts = [...workers, ...points];
  if (contacts.length === 0) return null;
  return (
    <Section title={t("directory.village.title")}>
      <dl className="village-contacts">
        {contacts.map(({ id, kind, name, phone }) => (
          <div key={id}>
            <dt>{kind}</dt>
            <dd>
              {name} <span className="figures">{phone}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
