import { Checkbox, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Mediator, Room } from "#shared/domain/mediation/committee.ts";
import type { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import { useToday } from "../../client/use-seat.ts";
import { DateField } from "../../ui/DateField.tsx";
import { Field, FieldGrid, Group } from "../../ui/Field.tsx";
import type { BookingField, BookingInput, BookingWrong } from "./booking-input.ts";

interface Props {
  readonly input: BookingInput;
  readonly mediation: MediationCase;
  readonly mediators: readonly Mediator[];
  readonly rooms: readonly Room[];
  readonly wrong: ReadonlyMap<BookingField, BookingWrong>;
  readonly onChange: (change: Partial<BookingInput>) => void;
}

export function BookingFields({ input, mediation, mediators, rooms, wrong, onChange }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const room = rooms.find(({ id }) => id === input.roomId);
  const errorOf = (field: BookingField) => {
    const why = wrong.get(field);
    return why && t(`room.wrong.${why}`);
  };
  const presiding = mediation.mediators.find((each) => each.presiding && each.recused === null)?.mediatorId;
  const clock = (field: "from" | "to") => (
    <Field label={t(`room.book.${field}`)} required error={errorOf(field)}>
      {(control) => (
        <Input
          {...control}
          autoComplete="off"
          inputMode="numeric"
          maxLength={8}
          value={input[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      )}
    </Field>
  );

  return (
    <>
      <div className="booking-when">
        <Field label={t("room.book.on")} required error={errorOf("on")}>
          {(control) => (
            <DateField {...control} value={input.on} today={today} onChange={(on) => onChange({ on })} />
          )}
        </Field>
        {clock("from")}
        {clock("to")}
      </div>
      <FieldGrid>
        <Field label={t("room.book.room")} required>
          {({ status, ...control }) => (
            <Select
              {...control}
              status={status}
              value={input.roomId}
              onChange={(roomId: string) => onChange({ roomId })}
              options={rooms.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </Field>
        <Field
          label={t("room.book.place")}
          required={room?.kind === "FIELD"}
          hint={room?.kind === "FIELD" && t("room.book.placeHint")}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={120}
              value={input.place}
              onChange={(event) => onChange({ place: event.target.value })}
            />
          )}
        </Field>
      </FieldGrid>
      <Group label={t("room.book.mediators")} required error={errorOf("mediatorIds")}>
        {(labelId) => (
          <Checkbox.Group
            aria-labelledby={labelId}
            value={[...input.mediatorIds]}
            onChange={(mediatorIds) => onChange({ mediatorIds })}
            options={mediators.map(({ id, name }) => ({
              value: id,
              label: id === presiding ? `${name}（${t("room.book.presiding")}）` : name,
            }))}
          />
        )}
      </Group>
      <Group label={t("room.book.parties")} required error={errorOf("partyIds")}>
        {(labelId) => (
          <Checkbox.Group
            aria-labelledby={labelId}
            value={[...input.partyIds]}
            onChange={(partyIds) => onChange({ partyIds })}
            options={mediation.form.parties.map(({ id, name, side }) => ({
              value: id,
              label: `${name}（${t(`mediation.side.${side}`)}）`,
            }))}
          />
        )}
      </Group>
      <Checkbox
        checked={input.separateEntry}
        onChange={(event) => onChange({ separateEntry: event.target.checked })}
      >
        {t("room.book.separate")}
      </Checkbox>
      <FieldGrid>
        <Field label={t("room.book.recorder")}>
          {(control) => (
            <Input
              {...control}
              maxLength={40}
              value={input.recorder}
              onChange={(event) => onChange({ recorder: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("room.book.note")}>
          {(control) => (
            <Input
              {...control}
              maxLength={200}
              value={input.note}
              onChange={(event) => onChange({ note: event.target.value })}
            />
          )}
        </Field>
      </FieldGrid>
    </>
  );
}
