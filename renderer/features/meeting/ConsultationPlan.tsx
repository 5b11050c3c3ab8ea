import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Matter } from "#shared/domain/matter/matter.ts";
import { matterSubject } from "#shared/domain/matter/matter-title.ts";
import { ConsultationTopic } from "#shared/domain/meeting/consultation.ts";
import type { MeetingPlan } from "#shared/domain/meeting/meeting.ts";
import { places, useGo } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { VillageSelect } from "../../client/VillageSelect.tsx";
import { Field } from "../../ui/Field.tsx";
import { PlanDialog } from "./PlanDialog.tsx";
import { meetingRefusalText } from "./refusal-text.ts";

interface Props {
  readonly matter: Matter;
  readonly onClose: () => void;
}

/** A consultation about a matter: what, in which village, when and where. */
export function ConsultationPlan({ matter, onClose }: Props) {
  const { t } = useTranslation();
  const go = useGo();
  const plan = useAct(useDesk().consultation.plan);
  const [topic, setTopic] = useState(matterSubject(matter.category));
  const [villageCode, setVillage] = useState(matter.place.villageCode);
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string>();
  const about = ConsultationTopic.safeParse({ topic, villageCode });
  const wrong = new Set(tried && !about.success ? about.error.issues.map(({ path }) => String(path[0])) : []);

  async function handlePlan(arranged: MeetingPlan) {
    setTried(true);
    if (!about.success) return;
    const planned = await plan.run({ matterId: matter.id, about: about.data, plan: arranged });
    if (planned.ok) return go(places.consultation(planned.value.id));
    if (planned.error?.code === "MEETING_REFUSED") setSaid(meetingRefusalText(t, planned.error.data));
    else if (planned.error) setSaid(t("meeting.refused.notOpen", { no: matter.no }));
  }
  return (
    <PlanDialog
      title={t("meeting.consult.plan")}
      yes={t("meeting.plan.yes")}
      start={{ on: null, from: "", place: "" }}
      busy={plan.busy}
      said={said}
      onPlan={(arranged) => void handlePlan(arranged)}
      onClose={onClose}
    >
      <Field label={t("meeting.consult.topic")} required error={wrong.has("topic") && t("ui.required")}>
        {(control) => (
          <Input
            {...control}
            maxLength={120}
            value={topic}
            onChange={(event) => setTopic(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={t("meeting.consult.village")}
        required
        error={wrong.has("villageCode") && t("ui.required")}
      >
        {(control) => (
          <VillageSelect
            control={control}
            value={villageCode}
            placeholder={t("meeting.consult.village")}
            onChange={setVillage}
          />
        )}
      </Field>
    </PlanDialog>
  );
}
