import { useTranslation } from "react-i18next";
import type { Obstacle } from "#shared/contract/mediation.ts";

/** Why a matter cannot be mediated, one sentence each, with where to go instead. */
export function Obstacles({ obstacles }: { readonly obstacles: readonly Obstacle[] }) {
  const { t } = useTranslation();
  return (
    <ul className="obstacles">
      {obstacles.map(({ reason, detail, why, destination }) => (
        <li key={reason}>
          {t(`mediation.obstacle.${reason}`, { detail, why })}{" "}
          {destination !== "" && t("mediation.obstacle.destination", { destination })}
        </li>
      ))}
    </ul>
  );
}
