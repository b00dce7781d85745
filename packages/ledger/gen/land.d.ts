import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace land. */
export namespace land {

    /** Namespace v1. */
    namespace v1 {

        /**
         * Properties of an Owner.
         * @deprecated Use land.v1.Owner.$Properties instead.
         */
        interface IOwner extends land.v1.Owner.$Properties {
        }

        /** Represents an Owner. */
        class Owner {

            /**
             * Constructs a new Owner.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.Owner.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Owner party. */
            party: Uint8Array;

            /** Owner numerator. */
            numerator: Long;

            /** Owner denominator. */
            denominator: Long;

            /**
             * Encodes the specified Owner message. Does not implicitly {@link land.v1.Owner.verify|verify} messages.
             * @param message Owner message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.Owner.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Owner message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.Owner & land.v1.Owner.$Shape} Owner
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.Owner & land.v1.Owner.$Shape;

            /**
             * Verifies an Owner message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an Owner message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Owner
             */
            static fromObject(object: { [k: string]: any }): land.v1.Owner;

            /**
             * Creates a plain object from an Owner message. Also converts values to other types if specified.
             * @param message Owner
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.Owner, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Owner to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Owner {

            /** Properties of an Owner. */
            interface $Properties {

                /** Owner party */
                party?: Uint8Array;

                /** Owner numerator */
                numerator?: Long;

                /** Owner denominator */
                denominator?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Owner. */
            type $Shape = land.v1.Owner.$Properties;
        }

        /**
         * Properties of a Money.
         * @deprecated Use land.v1.Money.$Properties instead.
         */
        interface IMoney extends land.v1.Money.$Properties {
        }

        /** Represents a Money. */
        class Money {

            /**
             * Constructs a new Money.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.Money.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Money currency. */
            currency: string;

            /** Money minorUnits. */
            minorUnits: Long;

            /**
             * Encodes the specified Money message. Does not implicitly {@link land.v1.Money.verify|verify} messages.
             * @param message Money message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.Money.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Money message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.Money & land.v1.Money.$Shape} Money
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.Money & land.v1.Money.$Shape;

            /**
             * Verifies a Money message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Money message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Money
             */
            static fromObject(object: { [k: string]: any }): land.v1.Money;

            /**
             * Creates a plain object from a Money message. Also converts values to other types if specified.
             * @param message Money
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.Money, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Money to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Money {

            /** Properties of a Money. */
            interface $Properties {

                /** Money currency */
                currency?: string;

                /** Money minorUnits */
                minorUnits?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Money. */
            type $Shape = land.v1.Money.$Properties;
        }

        /**
         * Properties of a Source.
         * @deprecated Use land.v1.Source.$Properties instead.
         */
        interface ISource extends land.v1.Source.$Properties {
        }

        /** Represents a Source. */
        class Source {

            /**
             * Constructs a new Source.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.Source.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Source document. */
            document: Uint8Array;

            /** Source kind. */
            kind: number;

            /** Source datedMs. */
            datedMs: Long;

            /** Source validUntilMs. */
            validUntilMs: Long;

            /**
             * Encodes the specified Source message. Does not implicitly {@link land.v1.Source.verify|verify} messages.
             * @param message Source message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.Source.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Source message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.Source & land.v1.Source.$Shape} Source
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.Source & land.v1.Source.$Shape;

            /**
             * Verifies a Source message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Source message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Source
             */
            static fromObject(object: { [k: string]: any }): land.v1.Source;

            /**
             * Creates a plain object from a Source message. Also converts values to other types if specified.
             * @param message Source
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.Source, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Source to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Source {

            /** Properties of a Source. */
            interface $Properties {

                /** Source document */
                document?: Uint8Array;

                /** Source kind */
                kind?: number;

                /** Source datedMs */
                datedMs?: Long;

                /** Source validUntilMs */
                validUntilMs?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Source. */
            type $Shape = land.v1.Source.$Properties;
        }

        /**
         * Properties of a RightKey.
         * @deprecated Use land.v1.RightKey.$Properties instead.
         */
        interface IRightKey extends land.v1.RightKey.$Properties {
        }

        /** Represents a RightKey. */
        class RightKey {

            /**
             * Constructs a new RightKey.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.RightKey.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RightKey kind. */
            kind: number;

            /** RightKey number. */
            number: number;

            /**
             * Encodes the specified RightKey message. Does not implicitly {@link land.v1.RightKey.verify|verify} messages.
             * @param message RightKey message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.RightKey.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RightKey message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.RightKey & land.v1.RightKey.$Shape} RightKey
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.RightKey & land.v1.RightKey.$Shape;

            /**
             * Verifies a RightKey message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a RightKey message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RightKey
             */
            static fromObject(object: { [k: string]: any }): land.v1.RightKey;

            /**
             * Creates a plain object from a RightKey message. Also converts values to other types if specified.
             * @param message RightKey
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.RightKey, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RightKey to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RightKey {

            /** Properties of a RightKey. */
            interface $Properties {

                /** RightKey kind */
                kind?: number;

                /** RightKey number */
                number?: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RightKey. */
            type $Shape = land.v1.RightKey.$Properties;
        }

        /**
         * Properties of a Disposition.
         * @deprecated Use land.v1.Disposition.$Properties instead.
         */
        interface IDisposition extends land.v1.Disposition.$Properties {
        }

        /** Represents a Disposition. */
        class Disposition {

            /**
             * Constructs a new Disposition.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.Disposition.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Disposition right. */
            right: land.v1.RightKey;

            /** Disposition discharged. */
            discharged: boolean;

            /**
             * Encodes the specified Disposition message. Does not implicitly {@link land.v1.Disposition.verify|verify} messages.
             * @param message Disposition message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.Disposition.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Disposition message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.Disposition & land.v1.Disposition.$Shape} Disposition
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.Disposition & land.v1.Disposition.$Shape;

            /**
             * Verifies a Disposition message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Disposition message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Disposition
             */
            static fromObject(object: { [k: string]: any }): land.v1.Disposition;

            /**
             * Creates a plain object from a Disposition message. Also converts values to other types if specified.
             * @param message Disposition
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.Disposition, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Disposition to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Disposition {

            /** Properties of a Disposition. */
            interface $Properties {

                /** Disposition right */
                right?: land.v1.RightKey.$Properties;

                /** Disposition discharged */
                discharged?: boolean;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Disposition. */
            type $Shape = land.v1.Disposition.$Properties;
        }

        /**
         * Properties of a NewParcel.
         * @deprecated Use land.v1.NewParcel.$Properties instead.
         */
        interface INewParcel extends land.v1.NewParcel.$Properties {
        }

        /** Represents a NewParcel. */
        class NewParcel {

            /**
             * Constructs a new NewParcel.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.NewParcel.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** NewParcel parcel. */
            parcel: string;

            /** NewParcel shape. */
            shape: Uint8Array;

            /** NewParcel landUse. */
            landUse: string;

            /** NewParcel value. */
            value: Long;

            /**
             * Encodes the specified NewParcel message. Does not implicitly {@link land.v1.NewParcel.verify|verify} messages.
             * @param message NewParcel message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.NewParcel.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a NewParcel message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.NewParcel & land.v1.NewParcel.$Shape} NewParcel
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.NewParcel & land.v1.NewParcel.$Shape;

            /**
             * Verifies a NewParcel message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a NewParcel message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns NewParcel
             */
            static fromObject(object: { [k: string]: any }): land.v1.NewParcel;

            /**
             * Creates a plain object from a NewParcel message. Also converts values to other types if specified.
             * @param message NewParcel
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.NewParcel, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this NewParcel to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace NewParcel {

            /** Properties of a NewParcel. */
            interface $Properties {

                /** NewParcel parcel */
                parcel?: string;

                /** NewParcel shape */
                shape?: Uint8Array;

                /** NewParcel landUse */
                landUse?: string;

                /** NewParcel value */
                value?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a NewParcel. */
            type $Shape = land.v1.NewParcel.$Properties;
        }

        /**
         * Properties of a MergedRight.
         * @deprecated Use land.v1.MergedRight.$Properties instead.
         */
        interface IMergedRight extends land.v1.MergedRight.$Properties {
        }

        /** Represents a MergedRight. */
        class MergedRight {

            /**
             * Constructs a new MergedRight.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.MergedRight.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MergedRight title. */
            title: Uint8Array;

            /** MergedRight right. */
            right: land.v1.RightKey;

            /** MergedRight number. */
            number: number;

            /**
             * Encodes the specified MergedRight message. Does not implicitly {@link land.v1.MergedRight.verify|verify} messages.
             * @param message MergedRight message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.MergedRight.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MergedRight message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.MergedRight & land.v1.MergedRight.$Shape} MergedRight
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.MergedRight & land.v1.MergedRight.$Shape;

            /**
             * Verifies a MergedRight message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a MergedRight message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns MergedRight
             */
            static fromObject(object: { [k: string]: any }): land.v1.MergedRight;

            /**
             * Creates a plain object from a MergedRight message. Also converts values to other types if specified.
             * @param message MergedRight
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.MergedRight, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this MergedRight to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace MergedRight {

            /** Properties of a MergedRight. */
            interface $Properties {

                /** MergedRight title */
                title?: Uint8Array;

                /** MergedRight right */
                right?: land.v1.RightKey.$Properties;

                /** MergedRight number */
                number?: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MergedRight. */
            type $Shape = land.v1.MergedRight.$Properties;
        }

        /**
         * Properties of a RegisterFirstTitle.
         * @deprecated Use land.v1.RegisterFirstTitle.$Properties instead.
         */
        interface IRegisterFirstTitle extends land.v1.RegisterFirstTitle.$Properties {
        }

        /** Represents a RegisterFirstTitle. */
        class RegisterFirstTitle {

            /**
             * Constructs a new RegisterFirstTitle.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.RegisterFirstTitle.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RegisterFirstTitle parcel. */
            parcel: string;

            /** RegisterFirstTitle shape. */
            shape: Uint8Array;

            /** RegisterFirstTitle kind. */
            kind: number;

            /** RegisterFirstTitle landUse. */
            landUse: string;

            /** RegisterFirstTitle value. */
            value: land.v1.Money;

            /** RegisterFirstTitle source. */
            source: land.v1.Source;

            /** RegisterFirstTitle owners. */
            owners: land.v1.Owner[];

            /**
             * Encodes the specified RegisterFirstTitle message. Does not implicitly {@link land.v1.RegisterFirstTitle.verify|verify} messages.
             * @param message RegisterFirstTitle message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.RegisterFirstTitle.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RegisterFirstTitle message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.RegisterFirstTitle & land.v1.RegisterFirstTitle.$Shape} RegisterFirstTitle
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.RegisterFirstTitle & land.v1.RegisterFirstTitle.$Shape;

            /**
             * Verifies a RegisterFirstTitle message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a RegisterFirstTitle message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RegisterFirstTitle
             */
            static fromObject(object: { [k: string]: any }): land.v1.RegisterFirstTitle;

            /**
             * Creates a plain object from a RegisterFirstTitle message. Also converts values to other types if specified.
             * @param message RegisterFirstTitle
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.RegisterFirstTitle, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RegisterFirstTitle to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RegisterFirstTitle {

            /** Properties of a RegisterFirstTitle. */
            interface $Properties {

                /** RegisterFirstTitle parcel */
                parcel?: string;

                /** RegisterFirstTitle shape */
                shape?: Uint8Array;

                /** RegisterFirstTitle kind */
                kind?: number;

                /** RegisterFirstTitle landUse */
                landUse?: string;

                /** RegisterFirstTitle value */
                value?: land.v1.Money.$Properties;

                /** RegisterFirstTitle source */
                source?: land.v1.Source.$Properties;

                /** RegisterFirstTitle owners */
                owners?: land.v1.Owner.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RegisterFirstTitle. */
            type $Shape = land.v1.RegisterFirstTitle.$Properties;
        }

        /**
         * Properties of an UpdateAssessment.
         * @deprecated Use land.v1.UpdateAssessment.$Properties instead.
         */
        interface IUpdateAssessment extends land.v1.UpdateAssessment.$Properties {
        }

        /** Represents an UpdateAssessment. */
        class UpdateAssessment {

            /**
             * Constructs a new UpdateAssessment.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.UpdateAssessment.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UpdateAssessment parcel. */
            parcel: string;

            /** UpdateAssessment value. */
            value: land.v1.Money;

            /** UpdateAssessment landUse. */
            landUse: string;

            /**
             * Encodes the specified UpdateAssessment message. Does not implicitly {@link land.v1.UpdateAssessment.verify|verify} messages.
             * @param message UpdateAssessment message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.UpdateAssessment.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UpdateAssessment message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.UpdateAssessment & land.v1.UpdateAssessment.$Shape} UpdateAssessment
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.UpdateAssessment & land.v1.UpdateAssessment.$Shape;

            /**
             * Verifies an UpdateAssessment message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an UpdateAssessment message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns UpdateAssessment
             */
            static fromObject(object: { [k: string]: any }): land.v1.UpdateAssessment;

            /**
             * Creates a plain object from an UpdateAssessment message. Also converts values to other types if specified.
             * @param message UpdateAssessment
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.UpdateAssessment, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this UpdateAssessment to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace UpdateAssessment {

            /** Properties of an UpdateAssessment. */
            interface $Properties {

                /** UpdateAssessment parcel */
                parcel?: string;

                /** UpdateAssessment value */
                value?: land.v1.Money.$Properties;

                /** UpdateAssessment landUse */
                landUse?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UpdateAssessment. */
            type $Shape = land.v1.UpdateAssessment.$Properties;
        }

        /**
         * Properties of a ProposeTransfer.
         * @deprecated Use land.v1.ProposeTransfer.$Properties instead.
         */
        interface IProposeTransfer extends land.v1.ProposeTransfer.$Properties {
        }

        /** Represents a ProposeTransfer. */
        class ProposeTransfer {

            /**
             * Constructs a new ProposeTransfer.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.ProposeTransfer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ProposeTransfer title. */
            title: Uint8Array;

            /** ProposeTransfer owners. */
            owners: land.v1.Owner[];

            /** ProposeTransfer price. */
            price: land.v1.Money;

            /** ProposeTransfer rights. */
            rights: land.v1.Disposition[];

            /** ProposeTransfer source. */
            source: land.v1.Source;

            /** ProposeTransfer deadlineMs. */
            deadlineMs: Long;

            /**
             * Encodes the specified ProposeTransfer message. Does not implicitly {@link land.v1.ProposeTransfer.verify|verify} messages.
             * @param message ProposeTransfer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.ProposeTransfer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ProposeTransfer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.ProposeTransfer & land.v1.ProposeTransfer.$Shape} ProposeTransfer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.ProposeTransfer & land.v1.ProposeTransfer.$Shape;

            /**
             * Verifies a ProposeTransfer message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ProposeTransfer message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ProposeTransfer
             */
            static fromObject(object: { [k: string]: any }): land.v1.ProposeTransfer;

            /**
             * Creates a plain object from a ProposeTransfer message. Also converts values to other types if specified.
             * @param message ProposeTransfer
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.ProposeTransfer, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ProposeTransfer to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ProposeTransfer {

            /** Properties of a ProposeTransfer. */
            interface $Properties {

                /** ProposeTransfer title */
                title?: Uint8Array;

                /** ProposeTransfer owners */
                owners?: land.v1.Owner.$Properties[];

                /** ProposeTransfer price */
                price?: land.v1.Money.$Properties;

                /** ProposeTransfer rights */
                rights?: land.v1.Disposition.$Properties[];

                /** ProposeTransfer source */
                source?: land.v1.Source.$Properties;

                /** ProposeTransfer deadlineMs */
                deadlineMs?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ProposeTransfer. */
            type $Shape = land.v1.ProposeTransfer.$Properties;
        }

        /**
         * Properties of an OnProposal.
         * @deprecated Use land.v1.OnProposal.$Properties instead.
         */
        interface IOnProposal extends land.v1.OnProposal.$Properties {
        }

        /** Represents an OnProposal. */
        class OnProposal {

            /**
             * Constructs a new OnProposal.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.OnProposal.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OnProposal title. */
            title: Uint8Array;

            /** OnProposal proposal. */
            proposal: Uint8Array;

            /**
             * Encodes the specified OnProposal message. Does not implicitly {@link land.v1.OnProposal.verify|verify} messages.
             * @param message OnProposal message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.OnProposal.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OnProposal message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.OnProposal & land.v1.OnProposal.$Shape} OnProposal
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.OnProposal & land.v1.OnProposal.$Shape;

            /**
             * Verifies an OnProposal message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an OnProposal message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns OnProposal
             */
            static fromObject(object: { [k: string]: any }): land.v1.OnProposal;

            /**
             * Creates a plain object from an OnProposal message. Also converts values to other types if specified.
             * @param message OnProposal
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.OnProposal, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this OnProposal to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace OnProposal {

            /** Properties of an OnProposal. */
            interface $Properties {

                /** OnProposal title */
                title?: Uint8Array;

                /** OnProposal proposal */
                proposal?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OnProposal. */
            type $Shape = land.v1.OnProposal.$Properties;
        }

        /**
         * Properties of an AttestNotary.
         * @deprecated Use land.v1.AttestNotary.$Properties instead.
         */
        interface IAttestNotary extends land.v1.AttestNotary.$Properties {
        }

        /** Represents an AttestNotary. */
        class AttestNotary {

            /**
             * Constructs a new AttestNotary.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.AttestNotary.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AttestNotary title. */
            title: Uint8Array;

            /** AttestNotary proposal. */
            proposal: Uint8Array;

            /** AttestNotary deed. */
            deed: land.v1.Source;

            /** AttestNotary payment. */
            payment: land.v1.Money;

            /** AttestNotary paymentReference. */
            paymentReference: Uint8Array;

            /**
             * Encodes the specified AttestNotary message. Does not implicitly {@link land.v1.AttestNotary.verify|verify} messages.
             * @param message AttestNotary message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.AttestNotary.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AttestNotary message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.AttestNotary & land.v1.AttestNotary.$Shape} AttestNotary
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.AttestNotary & land.v1.AttestNotary.$Shape;

            /**
             * Verifies an AttestNotary message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an AttestNotary message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AttestNotary
             */
            static fromObject(object: { [k: string]: any }): land.v1.AttestNotary;

            /**
             * Creates a plain object from an AttestNotary message. Also converts values to other types if specified.
             * @param message AttestNotary
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.AttestNotary, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AttestNotary to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace AttestNotary {

            /** Properties of an AttestNotary. */
            interface $Properties {

                /** AttestNotary title */
                title?: Uint8Array;

                /** AttestNotary proposal */
                proposal?: Uint8Array;

                /** AttestNotary deed */
                deed?: land.v1.Source.$Properties;

                /** AttestNotary payment */
                payment?: land.v1.Money.$Properties;

                /** AttestNotary paymentReference */
                paymentReference?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AttestNotary. */
            type $Shape = land.v1.AttestNotary.$Properties;
        }

        /**
         * Properties of an Expire.
         * @deprecated Use land.v1.Expire.$Properties instead.
         */
        interface IExpire extends land.v1.Expire.$Properties {
        }

        /** Represents an Expire. */
        class Expire {

            /**
             * Constructs a new Expire.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.Expire.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Expire title. */
            title: Uint8Array;

            /**
             * Encodes the specified Expire message. Does not implicitly {@link land.v1.Expire.verify|verify} messages.
             * @param message Expire message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.Expire.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Expire message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.Expire & land.v1.Expire.$Shape} Expire
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.Expire & land.v1.Expire.$Shape;

            /**
             * Verifies an Expire message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an Expire message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Expire
             */
            static fromObject(object: { [k: string]: any }): land.v1.Expire;

            /**
             * Creates a plain object from an Expire message. Also converts values to other types if specified.
             * @param message Expire
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.Expire, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Expire to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Expire {

            /** Properties of an Expire. */
            interface $Properties {

                /** Expire title */
                title?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Expire. */
            type $Shape = land.v1.Expire.$Properties;
        }

        /**
         * Properties of a CreateMortgage.
         * @deprecated Use land.v1.CreateMortgage.$Properties instead.
         */
        interface ICreateMortgage extends land.v1.CreateMortgage.$Properties {
        }

        /** Represents a CreateMortgage. */
        class CreateMortgage {

            /**
             * Constructs a new CreateMortgage.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.CreateMortgage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CreateMortgage title. */
            title: Uint8Array;

            /** CreateMortgage rank. */
            rank: number;

            /** CreateMortgage mortgagee. */
            mortgagee: Uint8Array;

            /** CreateMortgage secured. */
            secured: land.v1.Money;

            /** CreateMortgage source. */
            source: land.v1.Source;

            /** CreateMortgage deadlineMs. */
            deadlineMs: Long;

            /**
             * Encodes the specified CreateMortgage message. Does not implicitly {@link land.v1.CreateMortgage.verify|verify} messages.
             * @param message CreateMortgage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.CreateMortgage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CreateMortgage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.CreateMortgage & land.v1.CreateMortgage.$Shape} CreateMortgage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.CreateMortgage & land.v1.CreateMortgage.$Shape;

            /**
             * Verifies a CreateMortgage message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a CreateMortgage message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CreateMortgage
             */
            static fromObject(object: { [k: string]: any }): land.v1.CreateMortgage;

            /**
             * Creates a plain object from a CreateMortgage message. Also converts values to other types if specified.
             * @param message CreateMortgage
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.CreateMortgage, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CreateMortgage to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CreateMortgage {

            /** Properties of a CreateMortgage. */
            interface $Properties {

                /** CreateMortgage title */
                title?: Uint8Array;

                /** CreateMortgage rank */
                rank?: number;

                /** CreateMortgage mortgagee */
                mortgagee?: Uint8Array;

                /** CreateMortgage secured */
                secured?: land.v1.Money.$Properties;

                /** CreateMortgage source */
                source?: land.v1.Source.$Properties;

                /** CreateMortgage deadlineMs */
                deadlineMs?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CreateMortgage. */
            type $Shape = land.v1.CreateMortgage.$Properties;
        }

        /**
         * Properties of a VaryRank.
         * @deprecated Use land.v1.VaryRank.$Properties instead.
         */
        interface IVaryRank extends land.v1.VaryRank.$Properties {
        }

        /** Represents a VaryRank. */
        class VaryRank {

            /**
             * Constructs a new VaryRank.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.VaryRank.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** VaryRank title. */
            title: Uint8Array;

            /** VaryRank rank. */
            rank: number;

            /** VaryRank newRank. */
            newRank: number;

            /** VaryRank source. */
            source: land.v1.Source;

            /** VaryRank deadlineMs. */
            deadlineMs: Long;

            /**
             * Encodes the specified VaryRank message. Does not implicitly {@link land.v1.VaryRank.verify|verify} messages.
             * @param message VaryRank message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.VaryRank.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a VaryRank message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.VaryRank & land.v1.VaryRank.$Shape} VaryRank
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.VaryRank & land.v1.VaryRank.$Shape;

            /**
             * Verifies a VaryRank message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a VaryRank message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns VaryRank
             */
            static fromObject(object: { [k: string]: any }): land.v1.VaryRank;

            /**
             * Creates a plain object from a VaryRank message. Also converts values to other types if specified.
             * @param message VaryRank
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.VaryRank, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this VaryRank to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace VaryRank {

            /** Properties of a VaryRank. */
            interface $Properties {

                /** VaryRank title */
                title?: Uint8Array;

                /** VaryRank rank */
                rank?: number;

                /** VaryRank newRank */
                newRank?: number;

                /** VaryRank source */
                source?: land.v1.Source.$Properties;

                /** VaryRank deadlineMs */
                deadlineMs?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a VaryRank. */
            type $Shape = land.v1.VaryRank.$Properties;
        }

        /**
         * Properties of a Discharge.
         * @deprecated Use land.v1.Discharge.$Properties instead.
         */
        interface IDischarge extends land.v1.Discharge.$Properties {
        }

        /** Represents a Discharge. */
        class Discharge {

            /**
             * Constructs a new Discharge.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.Discharge.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Discharge title. */
            title: Uint8Array;

            /** Discharge rank. */
            rank: number;

            /** Discharge source. */
            source: land.v1.Source;

            /**
             * Encodes the specified Discharge message. Does not implicitly {@link land.v1.Discharge.verify|verify} messages.
             * @param message Discharge message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.Discharge.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Discharge message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.Discharge & land.v1.Discharge.$Shape} Discharge
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.Discharge & land.v1.Discharge.$Shape;

            /**
             * Verifies a Discharge message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Discharge message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Discharge
             */
            static fromObject(object: { [k: string]: any }): land.v1.Discharge;

            /**
             * Creates a plain object from a Discharge message. Also converts values to other types if specified.
             * @param message Discharge
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.Discharge, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Discharge to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Discharge {

            /** Properties of a Discharge. */
            interface $Properties {

                /** Discharge title */
                title?: Uint8Array;

                /** Discharge rank */
                rank?: number;

                /** Discharge source */
                source?: land.v1.Source.$Properties;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Discharge. */
            type $Shape = land.v1.Discharge.$Properties;
        }

        /**
         * Properties of a LodgeCaution.
         * @deprecated Use land.v1.LodgeCaution.$Properties instead.
         */
        interface ILodgeCaution extends land.v1.LodgeCaution.$Properties {
        }

        /** Represents a LodgeCaution. */
        class LodgeCaution {

            /**
             * Constructs a new LodgeCaution.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.LodgeCaution.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LodgeCaution title. */
            title: Uint8Array;

            /** LodgeCaution cautioner. */
            cautioner: Uint8Array;

            /** LodgeCaution source. */
            source: land.v1.Source;

            /** LodgeCaution untilMs. */
            untilMs: Long;

            /**
             * Encodes the specified LodgeCaution message. Does not implicitly {@link land.v1.LodgeCaution.verify|verify} messages.
             * @param message LodgeCaution message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.LodgeCaution.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LodgeCaution message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.LodgeCaution & land.v1.LodgeCaution.$Shape} LodgeCaution
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.LodgeCaution & land.v1.LodgeCaution.$Shape;

            /**
             * Verifies a LodgeCaution message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a LodgeCaution message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns LodgeCaution
             */
            static fromObject(object: { [k: string]: any }): land.v1.LodgeCaution;

            /**
             * Creates a plain object from a LodgeCaution message. Also converts values to other types if specified.
             * @param message LodgeCaution
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.LodgeCaution, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this LodgeCaution to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace LodgeCaution {

            /** Properties of a LodgeCaution. */
            interface $Properties {

                /** LodgeCaution title */
                title?: Uint8Array;

                /** LodgeCaution cautioner */
                cautioner?: Uint8Array;

                /** LodgeCaution source */
                source?: land.v1.Source.$Properties;

                /** LodgeCaution untilMs */
                untilMs?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LodgeCaution. */
            type $Shape = land.v1.LodgeCaution.$Properties;
        }

        /**
         * Properties of a WithdrawCaution.
         * @deprecated Use land.v1.WithdrawCaution.$Properties instead.
         */
        interface IWithdrawCaution extends land.v1.WithdrawCaution.$Properties {
        }

        /** Represents a WithdrawCaution. */
        class WithdrawCaution {

            /**
             * Constructs a new WithdrawCaution.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.WithdrawCaution.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WithdrawCaution title. */
            title: Uint8Array;

            /** WithdrawCaution number. */
            number: number;

            /** WithdrawCaution source. */
            source: land.v1.Source;

            /**
             * Encodes the specified WithdrawCaution message. Does not implicitly {@link land.v1.WithdrawCaution.verify|verify} messages.
             * @param message WithdrawCaution message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.WithdrawCaution.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WithdrawCaution message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.WithdrawCaution & land.v1.WithdrawCaution.$Shape} WithdrawCaution
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.WithdrawCaution & land.v1.WithdrawCaution.$Shape;

            /**
             * Verifies a WithdrawCaution message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a WithdrawCaution message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns WithdrawCaution
             */
            static fromObject(object: { [k: string]: any }): land.v1.WithdrawCaution;

            /**
             * Creates a plain object from a WithdrawCaution message. Also converts values to other types if specified.
             * @param message WithdrawCaution
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.WithdrawCaution, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this WithdrawCaution to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace WithdrawCaution {

            /** Properties of a WithdrawCaution. */
            interface $Properties {

                /** WithdrawCaution title */
                title?: Uint8Array;

                /** WithdrawCaution number */
                number?: number;

                /** WithdrawCaution source */
                source?: land.v1.Source.$Properties;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WithdrawCaution. */
            type $Shape = land.v1.WithdrawCaution.$Properties;
        }

        /**
         * Properties of a CourtFreeze.
         * @deprecated Use land.v1.CourtFreeze.$Properties instead.
         */
        interface ICourtFreeze extends land.v1.CourtFreeze.$Properties {
        }

        /** Represents a CourtFreeze. */
        class CourtFreeze {

            /**
             * Constructs a new CourtFreeze.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.CourtFreeze.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CourtFreeze title. */
            title: Uint8Array;

            /** CourtFreeze caseNumber. */
            caseNumber: string;

            /** CourtFreeze source. */
            source: land.v1.Source;

            /**
             * Encodes the specified CourtFreeze message. Does not implicitly {@link land.v1.CourtFreeze.verify|verify} messages.
             * @param message CourtFreeze message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.CourtFreeze.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CourtFreeze message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.CourtFreeze & land.v1.CourtFreeze.$Shape} CourtFreeze
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.CourtFreeze & land.v1.CourtFreeze.$Shape;

            /**
             * Verifies a CourtFreeze message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a CourtFreeze message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CourtFreeze
             */
            static fromObject(object: { [k: string]: any }): land.v1.CourtFreeze;

            /**
             * Creates a plain object from a CourtFreeze message. Also converts values to other types if specified.
             * @param message CourtFreeze
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.CourtFreeze, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CourtFreeze to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CourtFreeze {

            /** Properties of a CourtFreeze. */
            interface $Properties {

                /** CourtFreeze title */
                title?: Uint8Array;

                /** CourtFreeze caseNumber */
                caseNumber?: string;

                /** CourtFreeze source */
                source?: land.v1.Source.$Properties;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CourtFreeze. */
            type $Shape = land.v1.CourtFreeze.$Properties;
        }

        /**
         * Properties of an Unfreeze.
         * @deprecated Use land.v1.Unfreeze.$Properties instead.
         */
        interface IUnfreeze extends land.v1.Unfreeze.$Properties {
        }

        /** Represents an Unfreeze. */
        class Unfreeze {

            /**
             * Constructs a new Unfreeze.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.Unfreeze.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Unfreeze title. */
            title: Uint8Array;

            /** Unfreeze number. */
            number: number;

            /** Unfreeze source. */
            source: land.v1.Source;

            /**
             * Encodes the specified Unfreeze message. Does not implicitly {@link land.v1.Unfreeze.verify|verify} messages.
             * @param message Unfreeze message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.Unfreeze.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Unfreeze message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.Unfreeze & land.v1.Unfreeze.$Shape} Unfreeze
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.Unfreeze & land.v1.Unfreeze.$Shape;

            /**
             * Verifies an Unfreeze message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an Unfreeze message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Unfreeze
             */
            static fromObject(object: { [k: string]: any }): land.v1.Unfreeze;

            /**
             * Creates a plain object from an Unfreeze message. Also converts values to other types if specified.
             * @param message Unfreeze
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.Unfreeze, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Unfreeze to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Unfreeze {

            /** Properties of an Unfreeze. */
            interface $Properties {

                /** Unfreeze title */
                title?: Uint8Array;

                /** Unfreeze number */
                number?: number;

                /** Unfreeze source */
                source?: land.v1.Source.$Properties;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Unfreeze. */
            type $Shape = land.v1.Unfreeze.$Properties;
        }

        /**
         * Properties of a GivePriorityNotice.
         * @deprecated Use land.v1.GivePriorityNotice.$Properties instead.
         */
        interface IGivePriorityNotice extends land.v1.GivePriorityNotice.$Properties {
        }

        /** Represents a GivePriorityNotice. */
        class GivePriorityNotice {

            /**
             * Constructs a new GivePriorityNotice.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.GivePriorityNotice.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GivePriorityNotice title. */
            title: Uint8Array;

            /** GivePriorityNotice beneficiary. */
            beneficiary: Uint8Array;

            /** GivePriorityNotice source. */
            source: land.v1.Source;

            /** GivePriorityNotice untilMs. */
            untilMs: Long;

            /**
             * Encodes the specified GivePriorityNotice message. Does not implicitly {@link land.v1.GivePriorityNotice.verify|verify} messages.
             * @param message GivePriorityNotice message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.GivePriorityNotice.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GivePriorityNotice message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.GivePriorityNotice & land.v1.GivePriorityNotice.$Shape} GivePriorityNotice
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.GivePriorityNotice & land.v1.GivePriorityNotice.$Shape;

            /**
             * Verifies a GivePriorityNotice message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a GivePriorityNotice message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns GivePriorityNotice
             */
            static fromObject(object: { [k: string]: any }): land.v1.GivePriorityNotice;

            /**
             * Creates a plain object from a GivePriorityNotice message. Also converts values to other types if specified.
             * @param message GivePriorityNotice
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.GivePriorityNotice, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this GivePriorityNotice to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace GivePriorityNotice {

            /** Properties of a GivePriorityNotice. */
            interface $Properties {

                /** GivePriorityNotice title */
                title?: Uint8Array;

                /** GivePriorityNotice beneficiary */
                beneficiary?: Uint8Array;

                /** GivePriorityNotice source */
                source?: land.v1.Source.$Properties;

                /** GivePriorityNotice untilMs */
                untilMs?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GivePriorityNotice. */
            type $Shape = land.v1.GivePriorityNotice.$Properties;
        }

        /**
         * Properties of a Subdivide.
         * @deprecated Use land.v1.Subdivide.$Properties instead.
         */
        interface ISubdivide extends land.v1.Subdivide.$Properties {
        }

        /** Represents a Subdivide. */
        class Subdivide {

            /**
             * Constructs a new Subdivide.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.Subdivide.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Subdivide title. */
            title: Uint8Array;

            /** Subdivide parcels. */
            parcels: land.v1.NewParcel[];

            /** Subdivide source. */
            source: land.v1.Source;

            /**
             * Encodes the specified Subdivide message. Does not implicitly {@link land.v1.Subdivide.verify|verify} messages.
             * @param message Subdivide message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.Subdivide.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Subdivide message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.Subdivide & land.v1.Subdivide.$Shape} Subdivide
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.Subdivide & land.v1.Subdivide.$Shape;

            /**
             * Verifies a Subdivide message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Subdivide message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Subdivide
             */
            static fromObject(object: { [k: string]: any }): land.v1.Subdivide;

            /**
             * Creates a plain object from a Subdivide message. Also converts values to other types if specified.
             * @param message Subdivide
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.Subdivide, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Subdivide to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Subdivide {

            /** Properties of a Subdivide. */
            interface $Properties {

                /** Subdivide title */
                title?: Uint8Array;

                /** Subdivide parcels */
                parcels?: land.v1.NewParcel.$Properties[];

                /** Subdivide source */
                source?: land.v1.Source.$Properties;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Subdivide. */
            type $Shape = land.v1.Subdivide.$Properties;
        }

        /**
         * Properties of a Merge.
         * @deprecated Use land.v1.Merge.$Properties instead.
         */
        interface IMerge extends land.v1.Merge.$Properties {
        }

        /** Represents a Merge. */
        class Merge {

            /**
             * Constructs a new Merge.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.Merge.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Merge titles. */
            titles: Uint8Array[];

            /** Merge parcel. */
            parcel: land.v1.NewParcel;

            /** Merge rights. */
            rights: land.v1.MergedRight[];

            /** Merge source. */
            source: land.v1.Source;

            /**
             * Encodes the specified Merge message. Does not implicitly {@link land.v1.Merge.verify|verify} messages.
             * @param message Merge message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.Merge.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Merge message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.Merge & land.v1.Merge.$Shape} Merge
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.Merge & land.v1.Merge.$Shape;

            /**
             * Verifies a Merge message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Merge message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Merge
             */
            static fromObject(object: { [k: string]: any }): land.v1.Merge;

            /**
             * Creates a plain object from a Merge message. Also converts values to other types if specified.
             * @param message Merge
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.Merge, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Merge to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Merge {

            /** Properties of a Merge. */
            interface $Properties {

                /** Merge titles */
                titles?: Uint8Array[];

                /** Merge parcel */
                parcel?: land.v1.NewParcel.$Properties;

                /** Merge rights */
                rights?: land.v1.MergedRight.$Properties[];

                /** Merge source */
                source?: land.v1.Source.$Properties;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Merge. */
            type $Shape = land.v1.Merge.$Properties;
        }

        /**
         * Properties of a CorrectError.
         * @deprecated Use land.v1.CorrectError.$Properties instead.
         */
        interface ICorrectError extends land.v1.CorrectError.$Properties {
        }

        /** Represents a CorrectError. */
        class CorrectError {

            /**
             * Constructs a new CorrectError.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.CorrectError.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CorrectError title. */
            title: Uint8Array;

            /** CorrectError owners. */
            owners: land.v1.Owner[];

            /** CorrectError shape. */
            shape: Uint8Array;

            /** CorrectError source. */
            source: land.v1.Source;

            /**
             * Encodes the specified CorrectError message. Does not implicitly {@link land.v1.CorrectError.verify|verify} messages.
             * @param message CorrectError message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.CorrectError.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CorrectError message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.CorrectError & land.v1.CorrectError.$Shape} CorrectError
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.CorrectError & land.v1.CorrectError.$Shape;

            /**
             * Verifies a CorrectError message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a CorrectError message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CorrectError
             */
            static fromObject(object: { [k: string]: any }): land.v1.CorrectError;

            /**
             * Creates a plain object from a CorrectError message. Also converts values to other types if specified.
             * @param message CorrectError
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.CorrectError, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CorrectError to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CorrectError {

            /** Properties of a CorrectError. */
            interface $Properties {

                /** CorrectError title */
                title?: Uint8Array;

                /** CorrectError owners */
                owners?: land.v1.Owner.$Properties[];

                /** CorrectError shape */
                shape?: Uint8Array;

                /** CorrectError source */
                source?: land.v1.Source.$Properties;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CorrectError. */
            type $Shape = land.v1.CorrectError.$Properties;
        }

        /**
         * Properties of a CloseTitle.
         * @deprecated Use land.v1.CloseTitle.$Properties instead.
         */
        interface ICloseTitle extends land.v1.CloseTitle.$Properties {
        }

        /** Represents a CloseTitle. */
        class CloseTitle {

            /**
             * Constructs a new CloseTitle.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.CloseTitle.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CloseTitle title. */
            title: Uint8Array;

            /** CloseTitle source. */
            source: land.v1.Source;

            /**
             * Encodes the specified CloseTitle message. Does not implicitly {@link land.v1.CloseTitle.verify|verify} messages.
             * @param message CloseTitle message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.CloseTitle.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CloseTitle message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.CloseTitle & land.v1.CloseTitle.$Shape} CloseTitle
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.CloseTitle & land.v1.CloseTitle.$Shape;

            /**
             * Verifies a CloseTitle message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a CloseTitle message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CloseTitle
             */
            static fromObject(object: { [k: string]: any }): land.v1.CloseTitle;

            /**
             * Creates a plain object from a CloseTitle message. Also converts values to other types if specified.
             * @param message CloseTitle
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.CloseTitle, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CloseTitle to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CloseTitle {

            /** Properties of a CloseTitle. */
            interface $Properties {

                /** CloseTitle title */
                title?: Uint8Array;

                /** CloseTitle source */
                source?: land.v1.Source.$Properties;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CloseTitle. */
            type $Shape = land.v1.CloseTitle.$Properties;
        }

        /**
         * Properties of a Parcel.
         * @deprecated Use land.v1.Parcel.$Properties instead.
         */
        interface IParcel extends land.v1.Parcel.$Properties {
        }

        /** Represents a Parcel. */
        class Parcel {

            /**
             * Constructs a new Parcel.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.Parcel.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Parcel id. */
            id: string;

            /** Parcel status. */
            status: number;

            /** Parcel title. */
            title: Uint8Array;

            /** Parcel shape. */
            shape: Uint8Array;

            /** Parcel doubledAreaMm2. */
            doubledAreaMm2: Long;

            /** Parcel currency. */
            currency: string;

            /** Parcel source. */
            source: land.v1.Source;

            /** Parcel predecessors. */
            predecessors: Uint8Array[];

            /**
             * Encodes the specified Parcel message. Does not implicitly {@link land.v1.Parcel.verify|verify} messages.
             * @param message Parcel message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.Parcel.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Parcel message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.Parcel & land.v1.Parcel.$Shape} Parcel
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.Parcel & land.v1.Parcel.$Shape;

            /**
             * Verifies a Parcel message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Parcel message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Parcel
             */
            static fromObject(object: { [k: string]: any }): land.v1.Parcel;

            /**
             * Creates a plain object from a Parcel message. Also converts values to other types if specified.
             * @param message Parcel
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.Parcel, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Parcel to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Parcel {

            /** Properties of a Parcel. */
            interface $Properties {

                /** Parcel id */
                id?: string;

                /** Parcel status */
                status?: number;

                /** Parcel title */
                title?: Uint8Array;

                /** Parcel shape */
                shape?: Uint8Array;

                /** Parcel doubledAreaMm2 */
                doubledAreaMm2?: Long;

                /** Parcel currency */
                currency?: string;

                /** Parcel source */
                source?: land.v1.Source.$Properties;

                /** Parcel predecessors */
                predecessors?: Uint8Array[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Parcel. */
            type $Shape = land.v1.Parcel.$Properties;
        }

        /**
         * Properties of a Title.
         * @deprecated Use land.v1.Title.$Properties instead.
         */
        interface ITitle extends land.v1.Title.$Properties {
        }

        /** Represents a Title. */
        class Title {

            /**
             * Constructs a new Title.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.Title.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Title parcel. */
            parcel: string;

            /** Title kind. */
            kind: number;

            /** Title status. */
            status: number;

            /** Title rights. */
            rights: land.v1.RightKey[];

            /** Title nextNumber. */
            nextNumber: number;

            /** Title source. */
            source: land.v1.Source;

            /** Title predecessors. */
            predecessors: Uint8Array[];

            /** Title successors. */
            successors: Uint8Array[];

            /**
             * Encodes the specified Title message. Does not implicitly {@link land.v1.Title.verify|verify} messages.
             * @param message Title message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.Title.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Title message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.Title & land.v1.Title.$Shape} Title
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.Title & land.v1.Title.$Shape;

            /**
             * Verifies a Title message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Title message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Title
             */
            static fromObject(object: { [k: string]: any }): land.v1.Title;

            /**
             * Creates a plain object from a Title message. Also converts values to other types if specified.
             * @param message Title
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.Title, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Title to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Title {

            /** Properties of a Title. */
            interface $Properties {

                /** Title parcel */
                parcel?: string;

                /** Title kind */
                kind?: number;

                /** Title status */
                status?: number;

                /** Title rights */
                rights?: land.v1.RightKey.$Properties[];

                /** Title nextNumber */
                nextNumber?: number;

                /** Title source */
                source?: land.v1.Source.$Properties;

                /** Title predecessors */
                predecessors?: Uint8Array[];

                /** Title successors */
                successors?: Uint8Array[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Title. */
            type $Shape = land.v1.Title.$Properties;
        }

        /**
         * Properties of a Right.
         * @deprecated Use land.v1.Right.$Properties instead.
         */
        interface IRight extends land.v1.Right.$Properties {
        }

        /** Represents a Right. */
        class Right {

            /**
             * Constructs a new Right.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.Right.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Right id. */
            id: Uint8Array;

            /** Right party. */
            party: Uint8Array;

            /** Right numerator. */
            numerator: Long;

            /** Right denominator. */
            denominator: Long;

            /** Right secured. */
            secured: land.v1.Money;

            /** Right fromMs. */
            fromMs: Long;

            /** Right untilMs. */
            untilMs: Long;

            /** Right caseNumber. */
            caseNumber: string;

            /** Right source. */
            source: land.v1.Source;

            /**
             * Encodes the specified Right message. Does not implicitly {@link land.v1.Right.verify|verify} messages.
             * @param message Right message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.Right.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Right message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.Right & land.v1.Right.$Shape} Right
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.Right & land.v1.Right.$Shape;

            /**
             * Verifies a Right message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Right message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Right
             */
            static fromObject(object: { [k: string]: any }): land.v1.Right;

            /**
             * Creates a plain object from a Right message. Also converts values to other types if specified.
             * @param message Right
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.Right, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Right to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Right {

            /** Properties of a Right. */
            interface $Properties {

                /** Right id */
                id?: Uint8Array;

                /** Right party */
                party?: Uint8Array;

                /** Right numerator */
                numerator?: Long;

                /** Right denominator */
                denominator?: Long;

                /** Right secured */
                secured?: land.v1.Money.$Properties;

                /** Right fromMs */
                fromMs?: Long;

                /** Right untilMs */
                untilMs?: Long;

                /** Right caseNumber */
                caseNumber?: string;

                /** Right source */
                source?: land.v1.Source.$Properties;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Right. */
            type $Shape = land.v1.Right.$Properties;
        }

        /**
         * Properties of an Assessment.
         * @deprecated Use land.v1.Assessment.$Properties instead.
         */
        interface IAssessment extends land.v1.Assessment.$Properties {
        }

        /** Represents an Assessment. */
        class Assessment {

            /**
             * Constructs a new Assessment.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.Assessment.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Assessment value. */
            value: Long;

            /** Assessment landUse. */
            landUse: string;

            /** Assessment closed. */
            closed: boolean;

            /**
             * Encodes the specified Assessment message. Does not implicitly {@link land.v1.Assessment.verify|verify} messages.
             * @param message Assessment message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.Assessment.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Assessment message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.Assessment & land.v1.Assessment.$Shape} Assessment
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.Assessment & land.v1.Assessment.$Shape;

            /**
             * Verifies an Assessment message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an Assessment message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Assessment
             */
            static fromObject(object: { [k: string]: any }): land.v1.Assessment;

            /**
             * Creates a plain object from an Assessment message. Also converts values to other types if specified.
             * @param message Assessment
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.Assessment, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Assessment to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Assessment {

            /** Properties of an Assessment. */
            interface $Properties {

                /** Assessment value */
                value?: Long;

                /** Assessment landUse */
                landUse?: string;

                /** Assessment closed */
                closed?: boolean;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Assessment. */
            type $Shape = land.v1.Assessment.$Properties;
        }

        /**
         * Properties of a Consent.
         * @deprecated Use land.v1.Consent.$Properties instead.
         */
        interface IConsent extends land.v1.Consent.$Properties {
        }

        /** Represents a Consent. */
        class Consent {

            /**
             * Constructs a new Consent.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.Consent.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Consent party. */
            party: Uint8Array;

            /** Consent height. */
            height: Long;

            /**
             * Encodes the specified Consent message. Does not implicitly {@link land.v1.Consent.verify|verify} messages.
             * @param message Consent message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.Consent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Consent message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.Consent & land.v1.Consent.$Shape} Consent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.Consent & land.v1.Consent.$Shape;

            /**
             * Verifies a Consent message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Consent message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Consent
             */
            static fromObject(object: { [k: string]: any }): land.v1.Consent;

            /**
             * Creates a plain object from a Consent message. Also converts values to other types if specified.
             * @param message Consent
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.Consent, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Consent to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Consent {

            /** Properties of a Consent. */
            interface $Properties {

                /** Consent party */
                party?: Uint8Array;

                /** Consent height */
                height?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Consent. */
            type $Shape = land.v1.Consent.$Properties;
        }

        /**
         * Properties of an Attestation.
         * @deprecated Use land.v1.Attestation.$Properties instead.
         */
        interface IAttestation extends land.v1.Attestation.$Properties {
        }

        /** Represents an Attestation. */
        class Attestation {

            /**
             * Constructs a new Attestation.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.Attestation.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Attestation person. */
            person: Uint8Array;

            /** Attestation deed. */
            deed: land.v1.Source;

            /** Attestation payment. */
            payment: land.v1.Money;

            /** Attestation paymentReference. */
            paymentReference: Uint8Array;

            /**
             * Encodes the specified Attestation message. Does not implicitly {@link land.v1.Attestation.verify|verify} messages.
             * @param message Attestation message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.Attestation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Attestation message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.Attestation & land.v1.Attestation.$Shape} Attestation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.Attestation & land.v1.Attestation.$Shape;

            /**
             * Verifies an Attestation message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an Attestation message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Attestation
             */
            static fromObject(object: { [k: string]: any }): land.v1.Attestation;

            /**
             * Creates a plain object from an Attestation message. Also converts values to other types if specified.
             * @param message Attestation
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.Attestation, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Attestation to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Attestation {

            /** Properties of an Attestation. */
            interface $Properties {

                /** Attestation person */
                person?: Uint8Array;

                /** Attestation deed */
                deed?: land.v1.Source.$Properties;

                /** Attestation payment */
                payment?: land.v1.Money.$Properties;

                /** Attestation paymentReference */
                paymentReference?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Attestation. */
            type $Shape = land.v1.Attestation.$Properties;
        }

        /**
         * Properties of a Disposal.
         * @deprecated Use land.v1.Disposal.$Properties instead.
         */
        interface IDisposal extends land.v1.Disposal.$Properties {
        }

        /** Represents a Disposal. */
        class Disposal {

            /**
             * Constructs a new Disposal.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.Disposal.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Disposal id. */
            id: Uint8Array;

            /** Disposal method. */
            method: number;

            /** Disposal call. */
            call: Uint8Array;

            /** Disposal proposer. */
            proposer: Uint8Array;

            /** Disposal person. */
            person: Uint8Array;

            /** Disposal deadlineMs. */
            deadlineMs: Long;

            /** Disposal consents. */
            consents: land.v1.Consent[];

            /** Disposal attestation. */
            attestation: land.v1.Attestation;

            /**
             * Encodes the specified Disposal message. Does not implicitly {@link land.v1.Disposal.verify|verify} messages.
             * @param message Disposal message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.Disposal.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Disposal message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.Disposal & land.v1.Disposal.$Shape} Disposal
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.Disposal & land.v1.Disposal.$Shape;

            /**
             * Verifies a Disposal message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Disposal message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Disposal
             */
            static fromObject(object: { [k: string]: any }): land.v1.Disposal;

            /**
             * Creates a plain object from a Disposal message. Also converts values to other types if specified.
             * @param message Disposal
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.Disposal, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Disposal to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Disposal {

            /** Properties of a Disposal. */
            interface $Properties {

                /** Disposal id */
                id?: Uint8Array;

                /** Disposal method */
                method?: number;

                /** Disposal call */
                call?: Uint8Array;

                /** Disposal proposer */
                proposer?: Uint8Array;

                /** Disposal person */
                person?: Uint8Array;

                /** Disposal deadlineMs */
                deadlineMs?: Long;

                /** Disposal consents */
                consents?: land.v1.Consent.$Properties[];

                /** Disposal attestation */
                attestation?: land.v1.Attestation.$Properties;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Disposal. */
            type $Shape = land.v1.Disposal.$Properties;
        }

        /**
         * Properties of an Approval.
         * @deprecated Use land.v1.Approval.$Properties instead.
         */
        interface IApproval extends land.v1.Approval.$Properties {
        }

        /** Represents an Approval. */
        class Approval {

            /**
             * Constructs a new Approval.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.Approval.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Approval method. */
            method: number;

            /** Approval callHash. */
            callHash: Uint8Array;

            /** Approval person. */
            person: Uint8Array;

            /** Approval deadlineMs. */
            deadlineMs: Long;

            /**
             * Encodes the specified Approval message. Does not implicitly {@link land.v1.Approval.verify|verify} messages.
             * @param message Approval message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.Approval.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Approval message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.Approval & land.v1.Approval.$Shape} Approval
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.Approval & land.v1.Approval.$Shape;

            /**
             * Verifies an Approval message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an Approval message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Approval
             */
            static fromObject(object: { [k: string]: any }): land.v1.Approval;

            /**
             * Creates a plain object from an Approval message. Also converts values to other types if specified.
             * @param message Approval
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.Approval, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Approval to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Approval {

            /** Properties of an Approval. */
            interface $Properties {

                /** Approval method */
                method?: number;

                /** Approval callHash */
                callHash?: Uint8Array;

                /** Approval person */
                person?: Uint8Array;

                /** Approval deadlineMs */
                deadlineMs?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Approval. */
            type $Shape = land.v1.Approval.$Properties;
        }

        /**
         * Properties of a Removal.
         * @deprecated Use land.v1.Removal.$Properties instead.
         */
        interface IRemoval extends land.v1.Removal.$Properties {
        }

        /** Represents a Removal. */
        class Removal {

            /**
             * Constructs a new Removal.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.Removal.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Removal kind. */
            kind: number;

            /** Removal number. */
            number: number;

            /** Removal record. */
            record: Uint8Array;

            /** Removal method. */
            method: number;

            /** Removal actor. */
            actor: Uint8Array;

            /** Removal person. */
            person: Uint8Array;

            /**
             * Encodes the specified Removal message. Does not implicitly {@link land.v1.Removal.verify|verify} messages.
             * @param message Removal message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.Removal.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Removal message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.Removal & land.v1.Removal.$Shape} Removal
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.Removal & land.v1.Removal.$Shape;

            /**
             * Verifies a Removal message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Removal message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Removal
             */
            static fromObject(object: { [k: string]: any }): land.v1.Removal;

            /**
             * Creates a plain object from a Removal message. Also converts values to other types if specified.
             * @param message Removal
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.Removal, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Removal to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Removal {

            /** Properties of a Removal. */
            interface $Properties {

                /** Removal kind */
                kind?: number;

                /** Removal number */
                number?: number;

                /** Removal record */
                record?: Uint8Array;

                /** Removal method */
                method?: number;

                /** Removal actor */
                actor?: Uint8Array;

                /** Removal person */
                person?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Removal. */
            type $Shape = land.v1.Removal.$Properties;
        }

        /**
         * Properties of a Settlement.
         * @deprecated Use land.v1.Settlement.$Properties instead.
         */
        interface ISettlement extends land.v1.Settlement.$Properties {
        }

        /** Represents a Settlement. */
        class Settlement {

            /**
             * Constructs a new Settlement.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.Settlement.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Settlement proposal. */
            proposal: Uint8Array;

            /** Settlement price. */
            price: land.v1.Money;

            /** Settlement paymentReference. */
            paymentReference: Uint8Array;

            /** Settlement deed. */
            deed: Uint8Array;

            /** Settlement notary. */
            notary: Uint8Array;

            /** Settlement registrar. */
            registrar: Uint8Array;

            /**
             * Encodes the specified Settlement message. Does not implicitly {@link land.v1.Settlement.verify|verify} messages.
             * @param message Settlement message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.Settlement.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Settlement message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.Settlement & land.v1.Settlement.$Shape} Settlement
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.Settlement & land.v1.Settlement.$Shape;

            /**
             * Verifies a Settlement message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Settlement message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Settlement
             */
            static fromObject(object: { [k: string]: any }): land.v1.Settlement;

            /**
             * Creates a plain object from a Settlement message. Also converts values to other types if specified.
             * @param message Settlement
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.Settlement, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Settlement to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Settlement {

            /** Properties of a Settlement. */
            interface $Properties {

                /** Settlement proposal */
                proposal?: Uint8Array;

                /** Settlement price */
                price?: land.v1.Money.$Properties;

                /** Settlement paymentReference */
                paymentReference?: Uint8Array;

                /** Settlement deed */
                deed?: Uint8Array;

                /** Settlement notary */
                notary?: Uint8Array;

                /** Settlement registrar */
                registrar?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Settlement. */
            type $Shape = land.v1.Settlement.$Properties;
        }

        /**
         * Properties of a GridEntry.
         * @deprecated Use land.v1.GridEntry.$Properties instead.
         */
        interface IGridEntry extends land.v1.GridEntry.$Properties {
        }

        /** Represents a GridEntry. */
        class GridEntry {

            /**
             * Constructs a new GridEntry.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.GridEntry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GridEntry parcel. */
            parcel: Uint8Array;

            /** GridEntry minX. */
            minX: number;

            /** GridEntry minY. */
            minY: number;

            /** GridEntry maxX. */
            maxX: number;

            /** GridEntry maxY. */
            maxY: number;

            /**
             * Encodes the specified GridEntry message. Does not implicitly {@link land.v1.GridEntry.verify|verify} messages.
             * @param message GridEntry message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.GridEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GridEntry message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.GridEntry & land.v1.GridEntry.$Shape} GridEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.GridEntry & land.v1.GridEntry.$Shape;

            /**
             * Verifies a GridEntry message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a GridEntry message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns GridEntry
             */
            static fromObject(object: { [k: string]: any }): land.v1.GridEntry;

            /**
             * Creates a plain object from a GridEntry message. Also converts values to other types if specified.
             * @param message GridEntry
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.GridEntry, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this GridEntry to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace GridEntry {

            /** Properties of a GridEntry. */
            interface $Properties {

                /** GridEntry parcel */
                parcel?: Uint8Array;

                /** GridEntry minX */
                minX?: number;

                /** GridEntry minY */
                minY?: number;

                /** GridEntry maxX */
                maxX?: number;

                /** GridEntry maxY */
                maxY?: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GridEntry. */
            type $Shape = land.v1.GridEntry.$Properties;
        }

        /**
         * Properties of a GridCell.
         * @deprecated Use land.v1.GridCell.$Properties instead.
         */
        interface IGridCell extends land.v1.GridCell.$Properties {
        }

        /** Represents a GridCell. */
        class GridCell {

            /**
             * Constructs a new GridCell.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.GridCell.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GridCell entries. */
            entries: land.v1.GridEntry[];

            /**
             * Encodes the specified GridCell message. Does not implicitly {@link land.v1.GridCell.verify|verify} messages.
             * @param message GridCell message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.GridCell.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GridCell message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.GridCell & land.v1.GridCell.$Shape} GridCell
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.GridCell & land.v1.GridCell.$Shape;

            /**
             * Verifies a GridCell message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a GridCell message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns GridCell
             */
            static fromObject(object: { [k: string]: any }): land.v1.GridCell;

            /**
             * Creates a plain object from a GridCell message. Also converts values to other types if specified.
             * @param message GridCell
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.GridCell, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this GridCell to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace GridCell {

            /** Properties of a GridCell. */
            interface $Properties {

                /** GridCell entries */
                entries?: land.v1.GridEntry.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GridCell. */
            type $Shape = land.v1.GridCell.$Properties;
        }

        /**
         * Properties of an Ancestry.
         * @deprecated Use land.v1.Ancestry.$Properties instead.
         */
        interface IAncestry extends land.v1.Ancestry.$Properties {
        }

        /** Represents an Ancestry. */
        class Ancestry {

            /**
             * Constructs a new Ancestry.
             * @param [properties] Properties to set
             */
            constructor(properties?: land.v1.Ancestry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Ancestry title. */
            title: Uint8Array;

            /** Ancestry height. */
            height: Long;

            /**
             * Encodes the specified Ancestry message. Does not implicitly {@link land.v1.Ancestry.verify|verify} messages.
             * @param message Ancestry message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: land.v1.Ancestry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Ancestry message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {land.v1.Ancestry & land.v1.Ancestry.$Shape} Ancestry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): land.v1.Ancestry & land.v1.Ancestry.$Shape;

            /**
             * Verifies an Ancestry message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an Ancestry message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Ancestry
             */
            static fromObject(object: { [k: string]: any }): land.v1.Ancestry;

            /**
             * Creates a plain object from an Ancestry message. Also converts values to other types if specified.
             * @param message Ancestry
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: land.v1.Ancestry, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Ancestry to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Ancestry {

            /** Properties of an Ancestry. */
            interface $Properties {

                /** Ancestry title */
                title?: Uint8Array;

                /** Ancestry height */
                height?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Ancestry. */
            type $Shape = land.v1.Ancestry.$Properties;
        }
    }
}
