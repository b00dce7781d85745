import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace governance. */
export namespace governance {

    /** Namespace v1. */
    namespace v1 {

        /**
         * Properties of a Setting.
         * @deprecated Use governance.v1.Setting.$Properties instead.
         */
        interface ISetting extends governance.v1.Setting.$Properties {
        }

        /** Represents a Setting. */
        class Setting {

            /**
             * Constructs a new Setting.
             * @param [properties] Properties to set
             */
            constructor(properties?: governance.v1.Setting.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Setting number. */
            number: number;

            /** Setting value. */
            value: Long;

            /**
             * Encodes the specified Setting message. Does not implicitly {@link governance.v1.Setting.verify|verify} messages.
             * @param message Setting message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: governance.v1.Setting.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Setting message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {governance.v1.Setting & governance.v1.Setting.$Shape} Setting
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): governance.v1.Setting & governance.v1.Setting.$Shape;

            /**
             * Verifies a Setting message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Setting message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Setting
             */
            static fromObject(object: { [k: string]: any }): governance.v1.Setting;

            /**
             * Creates a plain object from a Setting message. Also converts values to other types if specified.
             * @param message Setting
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: governance.v1.Setting, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Setting to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Setting {

            /** Properties of a Setting. */
            interface $Properties {

                /** Setting number */
                number?: number;

                /** Setting value */
                value?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Setting. */
            type $Shape = governance.v1.Setting.$Properties;
        }

        /**
         * Properties of a Change.
         * @deprecated Use governance.v1.Change.$Properties instead.
         */
        interface IChange extends governance.v1.Change.$Properties {
        }

        /** Represents a Change. */
        class Change {

            /**
             * Constructs a new Change.
             * @param [properties] Properties to set
             */
            constructor(properties?: governance.v1.Change.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Change kind. */
            kind: number;

            /** Change member. */
            member: string;

            /** Change joiner. */
            joiner: string;

            /** Change settings. */
            settings: governance.v1.Setting[];

            /** Change bytes. */
            bytes: Long;

            /** Change operations. */
            operations: Long;

            /** Change title. */
            title: string;

            /** Change power. */
            power: string;

            /**
             * Encodes the specified Change message. Does not implicitly {@link governance.v1.Change.verify|verify} messages.
             * @param message Change message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: governance.v1.Change.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Change message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {governance.v1.Change & governance.v1.Change.$Shape} Change
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): governance.v1.Change & governance.v1.Change.$Shape;

            /**
             * Verifies a Change message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Change message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Change
             */
            static fromObject(object: { [k: string]: any }): governance.v1.Change;

            /**
             * Creates a plain object from a Change message. Also converts values to other types if specified.
             * @param message Change
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: governance.v1.Change, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Change to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Change {

            /** Properties of a Change. */
            interface $Properties {

                /** Change kind */
                kind?: number;

                /** Change member */
                member?: string;

                /** Change joiner */
                joiner?: string;

                /** Change settings */
                settings?: governance.v1.Setting.$Properties[];

                /** Change bytes */
                bytes?: Long;

                /** Change operations */
                operations?: Long;

                /** Change title */
                title?: string;

                /** Change power */
                power?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Change. */
            type $Shape = governance.v1.Change.$Properties;
        }

        /**
         * Properties of a Report.
         * @deprecated Use governance.v1.Report.$Properties instead.
         */
        interface IReport extends governance.v1.Report.$Properties {
        }

        /** Represents a Report. */
        class Report {

            /**
             * Constructs a new Report.
             * @param [properties] Properties to set
             */
            constructor(properties?: governance.v1.Report.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Report height. */
            height: Long;

            /** Report sealedHash. */
            sealedHash: Uint8Array;

            /** Report software. */
            software: string;

            /** Report asksEpoch. */
            asksEpoch: Long;

            /**
             * Encodes the specified Report message. Does not implicitly {@link governance.v1.Report.verify|verify} messages.
             * @param message Report message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: governance.v1.Report.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Report message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {governance.v1.Report & governance.v1.Report.$Shape} Report
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): governance.v1.Report & governance.v1.Report.$Shape;

            /**
             * Verifies a Report message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Report message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Report
             */
            static fromObject(object: { [k: string]: any }): governance.v1.Report;

            /**
             * Creates a plain object from a Report message. Also converts values to other types if specified.
             * @param message Report
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: governance.v1.Report, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Report to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Report {

            /** Properties of a Report. */
            interface $Properties {

                /** Report height */
                height?: Long;

                /** Report sealedHash */
                sealedHash?: Uint8Array;

                /** Report software */
                software?: string;

                /** Report asksEpoch */
                asksEpoch?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Report. */
            type $Shape = governance.v1.Report.$Properties;
        }

        /**
         * Properties of an Invite.
         * @deprecated Use governance.v1.Invite.$Properties instead.
         */
        interface IInvite extends governance.v1.Invite.$Properties {
        }

        /** Represents an Invite. */
        class Invite {

            /**
             * Constructs a new Invite.
             * @param [properties] Properties to set
             */
            constructor(properties?: governance.v1.Invite.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Invite member. */
            member: string;

            /** Invite name. */
            name: string;

            /** Invite authority. */
            authority: Uint8Array;

            /** Invite expiresMs. */
            expiresMs: Long;

            /**
             * Encodes the specified Invite message. Does not implicitly {@link governance.v1.Invite.verify|verify} messages.
             * @param message Invite message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: governance.v1.Invite.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Invite message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {governance.v1.Invite & governance.v1.Invite.$Shape} Invite
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): governance.v1.Invite & governance.v1.Invite.$Shape;

            /**
             * Verifies an Invite message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an Invite message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Invite
             */
            static fromObject(object: { [k: string]: any }): governance.v1.Invite;

            /**
             * Creates a plain object from an Invite message. Also converts values to other types if specified.
             * @param message Invite
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: governance.v1.Invite, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Invite to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Invite {

            /** Properties of an Invite. */
            interface $Properties {

                /** Invite member */
                member?: string;

                /** Invite name */
                name?: string;

                /** Invite authority */
                authority?: Uint8Array;

                /** Invite expiresMs */
                expiresMs?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Invite. */
            type $Shape = governance.v1.Invite.$Properties;
        }

        /**
         * Properties of a RequestJoin.
         * @deprecated Use governance.v1.RequestJoin.$Properties instead.
         */
        interface IRequestJoin extends governance.v1.RequestJoin.$Properties {
        }

        /** Represents a RequestJoin. */
        class RequestJoin {

            /**
             * Constructs a new RequestJoin.
             * @param [properties] Properties to set
             */
            constructor(properties?: governance.v1.RequestJoin.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RequestJoin invitation. */
            invitation: Uint8Array;

            /** RequestJoin networkKey. */
            networkKey: Uint8Array;

            /** RequestJoin consensusKey. */
            consensusKey: Uint8Array;

            /** RequestJoin attestKey. */
            attestKey: Uint8Array;

            /** RequestJoin addresses. */
            addresses: string[];

            /**
             * Encodes the specified RequestJoin message. Does not implicitly {@link governance.v1.RequestJoin.verify|verify} messages.
             * @param message RequestJoin message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: governance.v1.RequestJoin.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RequestJoin message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {governance.v1.RequestJoin & governance.v1.RequestJoin.$Shape} RequestJoin
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): governance.v1.RequestJoin & governance.v1.RequestJoin.$Shape;

            /**
             * Verifies a RequestJoin message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a RequestJoin message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RequestJoin
             */
            static fromObject(object: { [k: string]: any }): governance.v1.RequestJoin;

            /**
             * Creates a plain object from a RequestJoin message. Also converts values to other types if specified.
             * @param message RequestJoin
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: governance.v1.RequestJoin, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RequestJoin to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RequestJoin {

            /** Properties of a RequestJoin. */
            interface $Properties {

                /** RequestJoin invitation */
                invitation?: Uint8Array;

                /** RequestJoin networkKey */
                networkKey?: Uint8Array;

                /** RequestJoin consensusKey */
                consensusKey?: Uint8Array;

                /** RequestJoin attestKey */
                attestKey?: Uint8Array;

                /** RequestJoin addresses */
                addresses?: string[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RequestJoin. */
            type $Shape = governance.v1.RequestJoin.$Properties;
        }

        /**
         * Properties of a Leave.
         * @deprecated Use governance.v1.Leave.$Properties instead.
         */
        interface ILeave extends governance.v1.Leave.$Properties {
        }

        /** Represents a Leave. */
        class Leave {

            /**
             * Constructs a new Leave.
             * @param [properties] Properties to set
             */
            constructor(properties?: governance.v1.Leave.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Leave deadlineMs. */
            deadlineMs: Long;

            /** Leave acceptsZeroSlack. */
            acceptsZeroSlack: boolean;

            /**
             * Encodes the specified Leave message. Does not implicitly {@link governance.v1.Leave.verify|verify} messages.
             * @param message Leave message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: governance.v1.Leave.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Leave message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {governance.v1.Leave & governance.v1.Leave.$Shape} Leave
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): governance.v1.Leave & governance.v1.Leave.$Shape;

            /**
             * Verifies a Leave message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Leave message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Leave
             */
            static fromObject(object: { [k: string]: any }): governance.v1.Leave;

            /**
             * Creates a plain object from a Leave message. Also converts values to other types if specified.
             * @param message Leave
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: governance.v1.Leave, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Leave to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Leave {

            /** Properties of a Leave. */
            interface $Properties {

                /** Leave deadlineMs */
                deadlineMs?: Long;

                /** Leave acceptsZeroSlack */
                acceptsZeroSlack?: boolean;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Leave. */
            type $Shape = governance.v1.Leave.$Properties;
        }

        /**
         * Properties of a RotateKey.
         * @deprecated Use governance.v1.RotateKey.$Properties instead.
         */
        interface IRotateKey extends governance.v1.RotateKey.$Properties {
        }

        /** Represents a RotateKey. */
        class RotateKey {

            /**
             * Constructs a new RotateKey.
             * @param [properties] Properties to set
             */
            constructor(properties?: governance.v1.RotateKey.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RotateKey purpose. */
            purpose: number;

            /** RotateKey key. */
            key: Uint8Array;

            /**
             * Encodes the specified RotateKey message. Does not implicitly {@link governance.v1.RotateKey.verify|verify} messages.
             * @param message RotateKey message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: governance.v1.RotateKey.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RotateKey message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {governance.v1.RotateKey & governance.v1.RotateKey.$Shape} RotateKey
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): governance.v1.RotateKey & governance.v1.RotateKey.$Shape;

            /**
             * Verifies a RotateKey message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a RotateKey message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RotateKey
             */
            static fromObject(object: { [k: string]: any }): governance.v1.RotateKey;

            /**
             * Creates a plain object from a RotateKey message. Also converts values to other types if specified.
             * @param message RotateKey
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: governance.v1.RotateKey, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RotateKey to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RotateKey {

            /** Properties of a RotateKey. */
            interface $Properties {

                /** RotateKey purpose */
                purpose?: number;

                /** RotateKey key */
                key?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RotateKey. */
            type $Shape = governance.v1.RotateKey.$Properties;
        }

        /**
         * Properties of a Propose.
         * @deprecated Use governance.v1.Propose.$Properties instead.
         */
        interface IPropose extends governance.v1.Propose.$Properties {
        }

        /** Represents a Propose. */
        class Propose {

            /**
             * Constructs a new Propose.
             * @param [properties] Properties to set
             */
            constructor(properties?: governance.v1.Propose.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Propose change. */
            change: governance.v1.Change;

            /** Propose deadlineMs. */
            deadlineMs: Long;

            /** Propose acceptsZeroSlack. */
            acceptsZeroSlack: boolean;

            /**
             * Encodes the specified Propose message. Does not implicitly {@link governance.v1.Propose.verify|verify} messages.
             * @param message Propose message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: governance.v1.Propose.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Propose message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {governance.v1.Propose & governance.v1.Propose.$Shape} Propose
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): governance.v1.Propose & governance.v1.Propose.$Shape;

            /**
             * Verifies a Propose message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Propose message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Propose
             */
            static fromObject(object: { [k: string]: any }): governance.v1.Propose;

            /**
             * Creates a plain object from a Propose message. Also converts values to other types if specified.
             * @param message Propose
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: governance.v1.Propose, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Propose to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Propose {

            /** Properties of a Propose. */
            interface $Properties {

                /** Propose change */
                change?: governance.v1.Change.$Properties;

                /** Propose deadlineMs */
                deadlineMs?: Long;

                /** Propose acceptsZeroSlack */
                acceptsZeroSlack?: boolean;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Propose. */
            type $Shape = governance.v1.Propose.$Properties;
        }

        /**
         * Properties of a Vote.
         * @deprecated Use governance.v1.Vote.$Properties instead.
         */
        interface IVote extends governance.v1.Vote.$Properties {
        }

        /** Represents a Vote. */
        class Vote {

            /**
             * Constructs a new Vote.
             * @param [properties] Properties to set
             */
            constructor(properties?: governance.v1.Vote.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Vote proposal. */
            proposal: Uint8Array;

            /** Vote rehearsal. */
            rehearsal: Uint8Array;

            /** Vote approves. */
            approves: boolean;

            /**
             * Encodes the specified Vote message. Does not implicitly {@link governance.v1.Vote.verify|verify} messages.
             * @param message Vote message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: governance.v1.Vote.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Vote message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {governance.v1.Vote & governance.v1.Vote.$Shape} Vote
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): governance.v1.Vote & governance.v1.Vote.$Shape;

            /**
             * Verifies a Vote message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Vote message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Vote
             */
            static fromObject(object: { [k: string]: any }): governance.v1.Vote;

            /**
             * Creates a plain object from a Vote message. Also converts values to other types if specified.
             * @param message Vote
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: governance.v1.Vote, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Vote to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Vote {

            /** Properties of a Vote. */
            interface $Properties {

                /** Vote proposal */
                proposal?: Uint8Array;

                /** Vote rehearsal */
                rehearsal?: Uint8Array;

                /** Vote approves */
                approves?: boolean;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Vote. */
            type $Shape = governance.v1.Vote.$Properties;
        }

        /**
         * Properties of a Withdraw.
         * @deprecated Use governance.v1.Withdraw.$Properties instead.
         */
        interface IWithdraw extends governance.v1.Withdraw.$Properties {
        }

        /** Represents a Withdraw. */
        class Withdraw {

            /**
             * Constructs a new Withdraw.
             * @param [properties] Properties to set
             */
            constructor(properties?: governance.v1.Withdraw.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Withdraw proposal. */
            proposal: Uint8Array;

            /**
             * Encodes the specified Withdraw message. Does not implicitly {@link governance.v1.Withdraw.verify|verify} messages.
             * @param message Withdraw message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: governance.v1.Withdraw.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Withdraw message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {governance.v1.Withdraw & governance.v1.Withdraw.$Shape} Withdraw
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): governance.v1.Withdraw & governance.v1.Withdraw.$Shape;

            /**
             * Verifies a Withdraw message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Withdraw message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Withdraw
             */
            static fromObject(object: { [k: string]: any }): governance.v1.Withdraw;

            /**
             * Creates a plain object from a Withdraw message. Also converts values to other types if specified.
             * @param message Withdraw
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: governance.v1.Withdraw, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Withdraw to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Withdraw {

            /** Properties of a Withdraw. */
            interface $Properties {

                /** Withdraw proposal */
                proposal?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Withdraw. */
            type $Shape = governance.v1.Withdraw.$Properties;
        }

        /**
         * Properties of a GrantMandate.
         * @deprecated Use governance.v1.GrantMandate.$Properties instead.
         */
        interface IGrantMandate extends governance.v1.GrantMandate.$Properties {
        }

        /** Represents a GrantMandate. */
        class GrantMandate {

            /**
             * Constructs a new GrantMandate.
             * @param [properties] Properties to set
             */
            constructor(properties?: governance.v1.GrantMandate.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GrantMandate office. */
            office: number;

            /** GrantMandate key. */
            key: Uint8Array;

            /** GrantMandate toMs. */
            toMs: Long;

            /**
             * Encodes the specified GrantMandate message. Does not implicitly {@link governance.v1.GrantMandate.verify|verify} messages.
             * @param message GrantMandate message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: governance.v1.GrantMandate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GrantMandate message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {governance.v1.GrantMandate & governance.v1.GrantMandate.$Shape} GrantMandate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): governance.v1.GrantMandate & governance.v1.GrantMandate.$Shape;

            /**
             * Verifies a GrantMandate message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a GrantMandate message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns GrantMandate
             */
            static fromObject(object: { [k: string]: any }): governance.v1.GrantMandate;

            /**
             * Creates a plain object from a GrantMandate message. Also converts values to other types if specified.
             * @param message GrantMandate
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: governance.v1.GrantMandate, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this GrantMandate to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace GrantMandate {

            /** Properties of a GrantMandate. */
            interface $Properties {

                /** GrantMandate office */
                office?: number;

                /** GrantMandate key */
                key?: Uint8Array;

                /** GrantMandate toMs */
                toMs?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GrantMandate. */
            type $Shape = governance.v1.GrantMandate.$Properties;
        }

        /**
         * Properties of a RenewMandate.
         * @deprecated Use governance.v1.RenewMandate.$Properties instead.
         */
        interface IRenewMandate extends governance.v1.RenewMandate.$Properties {
        }

        /** Represents a RenewMandate. */
        class RenewMandate {

            /**
             * Constructs a new RenewMandate.
             * @param [properties] Properties to set
             */
            constructor(properties?: governance.v1.RenewMandate.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RenewMandate mandate. */
            mandate: number;

            /** RenewMandate toMs. */
            toMs: Long;

            /**
             * Encodes the specified RenewMandate message. Does not implicitly {@link governance.v1.RenewMandate.verify|verify} messages.
             * @param message RenewMandate message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: governance.v1.RenewMandate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RenewMandate message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {governance.v1.RenewMandate & governance.v1.RenewMandate.$Shape} RenewMandate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): governance.v1.RenewMandate & governance.v1.RenewMandate.$Shape;

            /**
             * Verifies a RenewMandate message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a RenewMandate message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RenewMandate
             */
            static fromObject(object: { [k: string]: any }): governance.v1.RenewMandate;

            /**
             * Creates a plain object from a RenewMandate message. Also converts values to other types if specified.
             * @param message RenewMandate
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: governance.v1.RenewMandate, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RenewMandate to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RenewMandate {

            /** Properties of a RenewMandate. */
            interface $Properties {

                /** RenewMandate mandate */
                mandate?: number;

                /** RenewMandate toMs */
                toMs?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RenewMandate. */
            type $Shape = governance.v1.RenewMandate.$Properties;
        }

        /**
         * Properties of an EndMandate.
         * @deprecated Use governance.v1.EndMandate.$Properties instead.
         */
        interface IEndMandate extends governance.v1.EndMandate.$Properties {
        }

        /** Represents an EndMandate. */
        class EndMandate {

            /**
             * Constructs a new EndMandate.
             * @param [properties] Properties to set
             */
            constructor(properties?: governance.v1.EndMandate.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EndMandate mandate. */
            mandate: number;

            /**
             * Encodes the specified EndMandate message. Does not implicitly {@link governance.v1.EndMandate.verify|verify} messages.
             * @param message EndMandate message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: governance.v1.EndMandate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EndMandate message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {governance.v1.EndMandate & governance.v1.EndMandate.$Shape} EndMandate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): governance.v1.EndMandate & governance.v1.EndMandate.$Shape;

            /**
             * Verifies an EndMandate message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an EndMandate message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns EndMandate
             */
            static fromObject(object: { [k: string]: any }): governance.v1.EndMandate;

            /**
             * Creates a plain object from an EndMandate message. Also converts values to other types if specified.
             * @param message EndMandate
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: governance.v1.EndMandate, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this EndMandate to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace EndMandate {

            /** Properties of an EndMandate. */
            interface $Properties {

                /** EndMandate mandate */
                mandate?: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EndMandate. */
            type $Shape = governance.v1.EndMandate.$Properties;
        }

        /**
         * Properties of a Member.
         * @deprecated Use governance.v1.Member.$Properties instead.
         */
        interface IMember extends governance.v1.Member.$Properties {
        }

        /** Represents a Member. */
        class Member {

            /**
             * Constructs a new Member.
             * @param [properties] Properties to set
             */
            constructor(properties?: governance.v1.Member.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Member member. */
            member: string;

            /** Member name. */
            name: string;

            /** Member status. */
            status: number;

            /** Member sinceHeight. */
            sinceHeight: Long;

            /** Member networkKey. */
            networkKey: Uint8Array;

            /** Member consensusKey. */
            consensusKey: Uint8Array;

            /** Member attestKey. */
            attestKey: Uint8Array;

            /** Member addresses. */
            addresses: string[];

            /** Member readyEpoch. */
            readyEpoch: Long;

            /** Member ready. */
            ready: governance.v1.Report;

            /** Member presence. */
            presence: governance.v1.Report;

            /** Member openProposal. */
            openProposal: Uint8Array;

            /** Member actsFrom. */
            actsFrom: Long;

            /** Member acts. */
            acts: number;

            /** Member joinedHeight. */
            joinedHeight: Long;

            /** Member inviter. */
            inviter: string;

            /** Member joinUntilMs. */
            joinUntilMs: Long;

            /** Member rekeyedIn. */
            rekeyedIn: Long;

            /**
             * Encodes the specified Member message. Does not implicitly {@link governance.v1.Member.verify|verify} messages.
             * @param message Member message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: governance.v1.Member.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Member message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {governance.v1.Member & governance.v1.Member.$Shape} Member
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): governance.v1.Member & governance.v1.Member.$Shape;

            /**
             * Verifies a Member message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Member message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Member
             */
            static fromObject(object: { [k: string]: any }): governance.v1.Member;

            /**
             * Creates a plain object from a Member message. Also converts values to other types if specified.
             * @param message Member
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: governance.v1.Member, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Member to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Member {

            /** Properties of a Member. */
            interface $Properties {

                /** Member member */
                member?: string;

                /** Member name */
                name?: string;

                /** Member status */
                status?: number;

                /** Member sinceHeight */
                sinceHeight?: Long;

                /** Member networkKey */
                networkKey?: Uint8Array;

                /** Member consensusKey */
                consensusKey?: Uint8Array;

                /** Member attestKey */
                attestKey?: Uint8Array;

                /** Member addresses */
                addresses?: string[];

                /** Member readyEpoch */
                readyEpoch?: Long;

                /** Member ready */
                ready?: governance.v1.Report.$Properties;

                /** Member presence */
                presence?: governance.v1.Report.$Properties;

                /** Member openProposal */
                openProposal?: Uint8Array;

                /** Member actsFrom */
                actsFrom?: Long;

                /** Member acts */
                acts?: number;

                /** Member joinedHeight */
                joinedHeight?: Long;

                /** Member inviter */
                inviter?: string;

                /** Member joinUntilMs */
                joinUntilMs?: Long;

                /** Member rekeyedIn */
                rekeyedIn?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Member. */
            type $Shape = governance.v1.Member.$Properties;
        }

        /**
         * Properties of a Joining.
         * @deprecated Use governance.v1.Joining.$Properties instead.
         */
        interface IJoining extends governance.v1.Joining.$Properties {
        }

        /** Represents a Joining. */
        class Joining {

            /**
             * Constructs a new Joining.
             * @param [properties] Properties to set
             */
            constructor(properties?: governance.v1.Joining.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Joining members. */
            members: string[];

            /**
             * Encodes the specified Joining message. Does not implicitly {@link governance.v1.Joining.verify|verify} messages.
             * @param message Joining message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: governance.v1.Joining.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Joining message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {governance.v1.Joining & governance.v1.Joining.$Shape} Joining
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): governance.v1.Joining & governance.v1.Joining.$Shape;

            /**
             * Verifies a Joining message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Joining message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Joining
             */
            static fromObject(object: { [k: string]: any }): governance.v1.Joining;

            /**
             * Creates a plain object from a Joining message. Also converts values to other types if specified.
             * @param message Joining
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: governance.v1.Joining, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Joining to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Joining {

            /** Properties of a Joining. */
            interface $Properties {

                /** Joining members */
                members?: string[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Joining. */
            type $Shape = governance.v1.Joining.$Properties;
        }

        /**
         * Properties of a Councillor.
         * @deprecated Use governance.v1.Councillor.$Properties instead.
         */
        interface ICouncillor extends governance.v1.Councillor.$Properties {
        }

        /** Represents a Councillor. */
        class Councillor {

            /**
             * Constructs a new Councillor.
             * @param [properties] Properties to set
             */
            constructor(properties?: governance.v1.Councillor.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Councillor member. */
            member: string;

            /** Councillor fromMs. */
            fromMs: Long;

            /** Councillor toMs. */
            toMs: Long;

            /** Councillor sinceHeight. */
            sinceHeight: Long;

            /**
             * Encodes the specified Councillor message. Does not implicitly {@link governance.v1.Councillor.verify|verify} messages.
             * @param message Councillor message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: governance.v1.Councillor.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Councillor message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {governance.v1.Councillor & governance.v1.Councillor.$Shape} Councillor
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): governance.v1.Councillor & governance.v1.Councillor.$Shape;

            /**
             * Verifies a Councillor message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Councillor message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Councillor
             */
            static fromObject(object: { [k: string]: any }): governance.v1.Councillor;

            /**
             * Creates a plain object from a Councillor message. Also converts values to other types if specified.
             * @param message Councillor
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: governance.v1.Councillor, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Councillor to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Councillor {

            /** Properties of a Councillor. */
            interface $Properties {

                /** Councillor member */
                member?: string;

                /** Councillor fromMs */
                fromMs?: Long;

                /** Councillor toMs */
                toMs?: Long;

                /** Councillor sinceHeight */
                sinceHeight?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Councillor. */
            type $Shape = governance.v1.Councillor.$Properties;
        }

        /**
         * Properties of a Voices.
         * @deprecated Use governance.v1.Voices.$Properties instead.
         */
        interface IVoices extends governance.v1.Voices.$Properties {
        }

        /** Represents a Voices. */
        class Voices {

            /**
             * Constructs a new Voices.
             * @param [properties] Properties to set
             */
            constructor(properties?: governance.v1.Voices.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Voices keys. */
            keys: Uint8Array[];

            /**
             * Encodes the specified Voices message. Does not implicitly {@link governance.v1.Voices.verify|verify} messages.
             * @param message Voices message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: governance.v1.Voices.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Voices message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {governance.v1.Voices & governance.v1.Voices.$Shape} Voices
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): governance.v1.Voices & governance.v1.Voices.$Shape;

            /**
             * Verifies a Voices message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Voices message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Voices
             */
            static fromObject(object: { [k: string]: any }): governance.v1.Voices;

            /**
             * Creates a plain object from a Voices message. Also converts values to other types if specified.
             * @param message Voices
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: governance.v1.Voices, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Voices to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Voices {

            /** Properties of a Voices. */
            interface $Properties {

                /** Voices keys */
                keys?: Uint8Array[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Voices. */
            type $Shape = governance.v1.Voices.$Properties;
        }

        /**
         * Properties of a RegisteredKey.
         * @deprecated Use governance.v1.RegisteredKey.$Properties instead.
         */
        interface IRegisteredKey extends governance.v1.RegisteredKey.$Properties {
        }

        /** Represents a RegisteredKey. */
        class RegisteredKey {

            /**
             * Constructs a new RegisteredKey.
             * @param [properties] Properties to set
             */
            constructor(properties?: governance.v1.RegisteredKey.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RegisteredKey member. */
            member: string;

            /** RegisteredKey purpose. */
            purpose: number;

            /** RegisteredKey revoked. */
            revoked: boolean;

            /** RegisteredKey sinceHeight. */
            sinceHeight: Long;

            /**
             * Encodes the specified RegisteredKey message. Does not implicitly {@link governance.v1.RegisteredKey.verify|verify} messages.
             * @param message RegisteredKey message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: governance.v1.RegisteredKey.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RegisteredKey message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {governance.v1.RegisteredKey & governance.v1.RegisteredKey.$Shape} RegisteredKey
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): governance.v1.RegisteredKey & governance.v1.RegisteredKey.$Shape;

            /**
             * Verifies a RegisteredKey message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a RegisteredKey message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RegisteredKey
             */
            static fromObject(object: { [k: string]: any }): governance.v1.RegisteredKey;

            /**
             * Creates a plain object from a RegisteredKey message. Also converts values to other types if specified.
             * @param message RegisteredKey
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: governance.v1.RegisteredKey, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RegisteredKey to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RegisteredKey {

            /** Properties of a RegisteredKey. */
            interface $Properties {

                /** RegisteredKey member */
                member?: string;

                /** RegisteredKey purpose */
                purpose?: number;

                /** RegisteredKey revoked */
                revoked?: boolean;

                /** RegisteredKey sinceHeight */
                sinceHeight?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RegisteredKey. */
            type $Shape = governance.v1.RegisteredKey.$Properties;
        }

        /**
         * Properties of an Invitation.
         * @deprecated Use governance.v1.Invitation.$Properties instead.
         */
        interface IInvitation extends governance.v1.Invitation.$Properties {
        }

        /** Represents an Invitation. */
        class Invitation {

            /**
             * Constructs a new Invitation.
             * @param [properties] Properties to set
             */
            constructor(properties?: governance.v1.Invitation.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Invitation member. */
            member: string;

            /** Invitation name. */
            name: string;

            /** Invitation authority. */
            authority: Uint8Array;

            /** Invitation expiresMs. */
            expiresMs: Long;

            /** Invitation inviter. */
            inviter: string;

            /** Invitation used. */
            used: boolean;

            /**
             * Encodes the specified Invitation message. Does not implicitly {@link governance.v1.Invitation.verify|verify} messages.
             * @param message Invitation message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: governance.v1.Invitation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Invitation message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {governance.v1.Invitation & governance.v1.Invitation.$Shape} Invitation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): governance.v1.Invitation & governance.v1.Invitation.$Shape;

            /**
             * Verifies an Invitation message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an Invitation message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Invitation
             */
            static fromObject(object: { [k: string]: any }): governance.v1.Invitation;

            /**
             * Creates a plain object from an Invitation message. Also converts values to other types if specified.
             * @param message Invitation
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: governance.v1.Invitation, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Invitation to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Invitation {

            /** Properties of an Invitation. */
            interface $Properties {

                /** Invitation member */
                member?: string;

                /** Invitation name */
                name?: string;

                /** Invitation authority */
                authority?: Uint8Array;

                /** Invitation expiresMs */
                expiresMs?: Long;

                /** Invitation inviter */
                inviter?: string;

                /** Invitation used */
                used?: boolean;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Invitation. */
            type $Shape = governance.v1.Invitation.$Properties;
        }

        /**
         * Properties of a Side.
         * @deprecated Use governance.v1.Side.$Properties instead.
         */
        interface ISide extends governance.v1.Side.$Properties {
        }

        /** Represents a Side. */
        class Side {

            /**
             * Constructs a new Side.
             * @param [properties] Properties to set
             */
            constructor(properties?: governance.v1.Side.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Side members. */
            members: number;

            /** Side quorum. */
            quorum: number;

            /** Side tolerance. */
            tolerance: number;

            /**
             * Encodes the specified Side message. Does not implicitly {@link governance.v1.Side.verify|verify} messages.
             * @param message Side message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: governance.v1.Side.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Side message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {governance.v1.Side & governance.v1.Side.$Shape} Side
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): governance.v1.Side & governance.v1.Side.$Shape;

            /**
             * Verifies a Side message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Side message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Side
             */
            static fromObject(object: { [k: string]: any }): governance.v1.Side;

            /**
             * Creates a plain object from a Side message. Also converts values to other types if specified.
             * @param message Side
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: governance.v1.Side, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Side to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Side {

            /** Properties of a Side. */
            interface $Properties {

                /** Side members */
                members?: number;

                /** Side quorum */
                quorum?: number;

                /** Side tolerance */
                tolerance?: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Side. */
            type $Shape = governance.v1.Side.$Properties;
        }

        /**
         * Properties of a Rehearsal.
         * @deprecated Use governance.v1.Rehearsal.$Properties instead.
         */
        interface IRehearsal extends governance.v1.Rehearsal.$Properties {
        }

        /** Represents a Rehearsal. */
        class Rehearsal {

            /**
             * Constructs a new Rehearsal.
             * @param [properties] Properties to set
             */
            constructor(properties?: governance.v1.Rehearsal.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Rehearsal hash. */
            hash: Uint8Array;

            /** Rehearsal before. */
            before: governance.v1.Side;

            /** Rehearsal after. */
            after: governance.v1.Side;

            /** Rehearsal live. */
            live: number;

            /** Rehearsal joining. */
            joining: string[];

            /** Rehearsal leaving. */
            leaving: string[];

            /**
             * Encodes the specified Rehearsal message. Does not implicitly {@link governance.v1.Rehearsal.verify|verify} messages.
             * @param message Rehearsal message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: governance.v1.Rehearsal.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Rehearsal message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {governance.v1.Rehearsal & governance.v1.Rehearsal.$Shape} Rehearsal
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): governance.v1.Rehearsal & governance.v1.Rehearsal.$Shape;

            /**
             * Verifies a Rehearsal message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Rehearsal message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Rehearsal
             */
            static fromObject(object: { [k: string]: any }): governance.v1.Rehearsal;

            /**
             * Creates a plain object from a Rehearsal message. Also converts values to other types if specified.
             * @param message Rehearsal
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: governance.v1.Rehearsal, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Rehearsal to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Rehearsal {

            /** Properties of a Rehearsal. */
            interface $Properties {

                /** Rehearsal hash */
                hash?: Uint8Array;

                /** Rehearsal before */
                before?: governance.v1.Side.$Properties;

                /** Rehearsal after */
                after?: governance.v1.Side.$Properties;

                /** Rehearsal live */
                live?: number;

                /** Rehearsal joining */
                joining?: string[];

                /** Rehearsal leaving */
                leaving?: string[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Rehearsal. */
            type $Shape = governance.v1.Rehearsal.$Properties;
        }

        /**
         * Properties of a Proposal.
         * @deprecated Use governance.v1.Proposal.$Properties instead.
         */
        interface IProposal extends governance.v1.Proposal.$Properties {
        }

        /** Represents a Proposal. */
        class Proposal {

            /**
             * Constructs a new Proposal.
             * @param [properties] Properties to set
             */
            constructor(properties?: governance.v1.Proposal.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Proposal proposer. */
            proposer: string;

            /** Proposal change. */
            change: governance.v1.Change;

            /** Proposal deadlineMs. */
            deadlineMs: Long;

            /** Proposal acceptsZeroSlack. */
            acceptsZeroSlack: boolean;

            /** Proposal status. */
            status: number;

            /** Proposal openedHeight. */
            openedHeight: Long;

            /** Proposal closedHeight. */
            closedHeight: Long;

            /** Proposal rehearsal. */
            rehearsal: governance.v1.Rehearsal;

            /**
             * Encodes the specified Proposal message. Does not implicitly {@link governance.v1.Proposal.verify|verify} messages.
             * @param message Proposal message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: governance.v1.Proposal.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Proposal message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {governance.v1.Proposal & governance.v1.Proposal.$Shape} Proposal
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): governance.v1.Proposal & governance.v1.Proposal.$Shape;

            /**
             * Verifies a Proposal message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Proposal message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Proposal
             */
            static fromObject(object: { [k: string]: any }): governance.v1.Proposal;

            /**
             * Creates a plain object from a Proposal message. Also converts values to other types if specified.
             * @param message Proposal
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: governance.v1.Proposal, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Proposal to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Proposal {

            /** Properties of a Proposal. */
            interface $Properties {

                /** Proposal proposer */
                proposer?: string;

                /** Proposal change */
                change?: governance.v1.Change.$Properties;

                /** Proposal deadlineMs */
                deadlineMs?: Long;

                /** Proposal acceptsZeroSlack */
                acceptsZeroSlack?: boolean;

                /** Proposal status */
                status?: number;

                /** Proposal openedHeight */
                openedHeight?: Long;

                /** Proposal closedHeight */
                closedHeight?: Long;

                /** Proposal rehearsal */
                rehearsal?: governance.v1.Rehearsal.$Properties;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Proposal. */
            type $Shape = governance.v1.Proposal.$Properties;
        }

        /**
         * Properties of a CastVote.
         * @deprecated Use governance.v1.CastVote.$Properties instead.
         */
        interface ICastVote extends governance.v1.CastVote.$Properties {
        }

        /** Represents a CastVote. */
        class CastVote {

            /**
             * Constructs a new CastVote.
             * @param [properties] Properties to set
             */
            constructor(properties?: governance.v1.CastVote.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CastVote approves. */
            approves: boolean;

            /** CastVote rehearsal. */
            rehearsal: Uint8Array;

            /** CastVote height. */
            height: Long;

            /** CastVote key. */
            key: Uint8Array;

            /**
             * Encodes the specified CastVote message. Does not implicitly {@link governance.v1.CastVote.verify|verify} messages.
             * @param message CastVote message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: governance.v1.CastVote.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CastVote message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {governance.v1.CastVote & governance.v1.CastVote.$Shape} CastVote
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): governance.v1.CastVote & governance.v1.CastVote.$Shape;

            /**
             * Verifies a CastVote message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a CastVote message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CastVote
             */
            static fromObject(object: { [k: string]: any }): governance.v1.CastVote;

            /**
             * Creates a plain object from a CastVote message. Also converts values to other types if specified.
             * @param message CastVote
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: governance.v1.CastVote, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CastVote to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CastVote {

            /** Properties of a CastVote. */
            interface $Properties {

                /** CastVote approves */
                approves?: boolean;

                /** CastVote rehearsal */
                rehearsal?: Uint8Array;

                /** CastVote height */
                height?: Long;

                /** CastVote key */
                key?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CastVote. */
            type $Shape = governance.v1.CastVote.$Properties;
        }
    }
}
