import type { AccountRequestRefusal } from "~/domain/network/account-request";
import type { BankDetailsRefusal } from "~/domain/network/bank-details";
import type { CharterRefusal } from "~/domain/network/charter";
import type { InvitationRefusal } from "~/domain/network/invitations";
import type { RegisterRefusal } from "~/domain/network/register";
import type { RoleGrantRefusal } from "~/domain/network/role-grants";
import type { SeatRefusal } from "~/domain/network/seats";
import type { SiretRefusal } from "~/domain/network/siret";
import type { GateRefusal } from "~/domain/shared/gate";

/** Every reason of this area but those of the gate, whose words are shared. */
export type NetworkRefusal = Exclude<
  | AccountRequestRefusal
  | BankDetailsRefusal
  | CharterRefusal
  | InvitationRefusal
  | RegisterRefusal
  | RoleGrantRefusal
  | SeatRefusal
  | SiretRefusal,
  GateRefusal
>;
