import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace budget. */
export namespace budget {

    /** Namespace v1. */
    namespace v1 {

        /**
         * Properties of a Classes.
         * @deprecated Use budget.v1.Classes.$Properties instead.
         */
        interface IClasses extends budget.v1.Classes.$Properties {
        }

        /** Represents a Classes. */
        class Classes {

            /**
             * Constructs a new Classes.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Classes.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Classes admin. */
            admin: string;

            /** Classes econ. */
            econ: string;

            /** Classes func. */
            func: string;

            /** Classes prog. */
            prog: string;

            /** Classes fund. */
            fund: string;

            /**
             * Encodes the specified Classes message. Does not implicitly {@link budget.v1.Classes.verify|verify} messages.
             * @param message Classes message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Classes.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Classes message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Classes & budget.v1.Classes.$Shape} Classes
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Classes & budget.v1.Classes.$Shape;

            /**
             * Verifies a Classes message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Classes message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Classes
             */
            static fromObject(object: { [k: string]: any }): budget.v1.Classes;

            /**
             * Creates a plain object from a Classes message. Also converts values to other types if specified.
             * @param message Classes
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Classes, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Classes to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Classes {

            /** Properties of a Classes. */
            interface $Properties {

                /** Classes admin */
                admin?: string;

                /** Classes econ */
                econ?: string;

                /** Classes func */
                func?: string;

                /** Classes prog */
                prog?: string;

                /** Classes fund */
                fund?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Classes. */
            type $Shape = budget.v1.Classes.$Properties;
        }

        /**
         * Properties of a Ceiling.
         * @deprecated Use budget.v1.Ceiling.$Properties instead.
         */
        interface ICeiling extends budget.v1.Ceiling.$Properties {
        }

        /** Represents a Ceiling. */
        class Ceiling {

            /**
             * Constructs a new Ceiling.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Ceiling.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Ceiling currency. */
            currency: string;

            /** Ceiling view. */
            view: number;

            /** Ceiling path. */
            path: string;

            /** Ceiling limit. */
            limit: Long;

            /**
             * Encodes the specified Ceiling message. Does not implicitly {@link budget.v1.Ceiling.verify|verify} messages.
             * @param message Ceiling message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Ceiling.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Ceiling message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Ceiling & budget.v1.Ceiling.$Shape} Ceiling
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Ceiling & budget.v1.Ceiling.$Shape;

            /**
             * Verifies a Ceiling message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Ceiling message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Ceiling
             */
            static fromObject(object: { [k: string]: any }): budget.v1.Ceiling;

            /**
             * Creates a plain object from a Ceiling message. Also converts values to other types if specified.
             * @param message Ceiling
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Ceiling, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Ceiling to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Ceiling {

            /** Properties of a Ceiling. */
            interface $Properties {

                /** Ceiling currency */
                currency?: string;

                /** Ceiling view */
                view?: number;

                /** Ceiling path */
                path?: string;

                /** Ceiling limit */
                limit?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Ceiling. */
            type $Shape = budget.v1.Ceiling.$Properties;
        }

        /**
         * Properties of a NewClass.
         * @deprecated Use budget.v1.NewClass.$Properties instead.
         */
        interface INewClass extends budget.v1.NewClass.$Properties {
        }

        /** Represents a NewClass. */
        class NewClass {

            /**
             * Constructs a new NewClass.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.NewClass.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** NewClass view. */
            view: number;

            /** NewClass path. */
            path: string;

            /** NewClass title. */
            title: string;

            /**
             * Encodes the specified NewClass message. Does not implicitly {@link budget.v1.NewClass.verify|verify} messages.
             * @param message NewClass message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.NewClass.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a NewClass message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.NewClass & budget.v1.NewClass.$Shape} NewClass
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.NewClass & budget.v1.NewClass.$Shape;

            /**
             * Verifies a NewClass message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a NewClass message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns NewClass
             */
            static fromObject(object: { [k: string]: any }): budget.v1.NewClass;

            /**
             * Creates a plain object from a NewClass message. Also converts values to other types if specified.
             * @param message NewClass
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.NewClass, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this NewClass to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace NewClass {

            /** Properties of a NewClass. */
            interface $Properties {

                /** NewClass view */
                view?: number;

                /** NewClass path */
                path?: string;

                /** NewClass title */
                title?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a NewClass. */
            type $Shape = budget.v1.NewClass.$Properties;
        }

        /**
         * Properties of an OrderName.
         * @deprecated Use budget.v1.OrderName.$Properties instead.
         */
        interface IOrderName extends budget.v1.OrderName.$Properties {
        }

        /** Represents an OrderName. */
        class OrderName {

            /**
             * Constructs a new OrderName.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.OrderName.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OrderName line. */
            line: Uint8Array;

            /** OrderName order. */
            order: Uint8Array;

            /**
             * Encodes the specified OrderName message. Does not implicitly {@link budget.v1.OrderName.verify|verify} messages.
             * @param message OrderName message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.OrderName.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OrderName message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.OrderName & budget.v1.OrderName.$Shape} OrderName
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.OrderName & budget.v1.OrderName.$Shape;

            /**
             * Verifies an OrderName message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an OrderName message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns OrderName
             */
            static fromObject(object: { [k: string]: any }): budget.v1.OrderName;

            /**
             * Creates a plain object from an OrderName message. Also converts values to other types if specified.
             * @param message OrderName
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.OrderName, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this OrderName to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace OrderName {

            /** Properties of an OrderName. */
            interface $Properties {

                /** OrderName line */
                line?: Uint8Array;

                /** OrderName order */
                order?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OrderName. */
            type $Shape = budget.v1.OrderName.$Properties;
        }

        /**
         * Properties of a Period.
         * @deprecated Use budget.v1.Period.$Properties instead.
         */
        interface IPeriod extends budget.v1.Period.$Properties {
        }

        /** Represents a Period. */
        class Period {

            /**
             * Constructs a new Period.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Period.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Period fromMs. */
            fromMs: Long;

            /** Period amount. */
            amount: Long;

            /**
             * Encodes the specified Period message. Does not implicitly {@link budget.v1.Period.verify|verify} messages.
             * @param message Period message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Period.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Period message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Period & budget.v1.Period.$Shape} Period
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Period & budget.v1.Period.$Shape;

            /**
             * Verifies a Period message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Period message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Period
             */
            static fromObject(object: { [k: string]: any }): budget.v1.Period;

            /**
             * Creates a plain object from a Period message. Also converts values to other types if specified.
             * @param message Period
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Period, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Period to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Period {

            /** Properties of a Period. */
            interface $Properties {

                /** Period fromMs */
                fromMs?: Long;

                /** Period amount */
                amount?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Period. */
            type $Shape = budget.v1.Period.$Properties;
        }

        /**
         * Properties of an OpenYear.
         * @deprecated Use budget.v1.OpenYear.$Properties instead.
         */
        interface IOpenYear extends budget.v1.OpenYear.$Properties {
        }

        /** Represents an OpenYear. */
        class OpenYear {

            /**
             * Constructs a new OpenYear.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.OpenYear.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OpenYear year. */
            year: number;

            /** OpenYear startMs. */
            startMs: Long;

            /** OpenYear endMs. */
            endMs: Long;

            /** OpenYear liquidationUntilMs. */
            liquidationUntilMs: Long;

            /** OpenYear law. */
            law: Uint8Array;

            /** OpenYear ceilings. */
            ceilings: budget.v1.Ceiling[];

            /**
             * Encodes the specified OpenYear message. Does not implicitly {@link budget.v1.OpenYear.verify|verify} messages.
             * @param message OpenYear message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.OpenYear.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OpenYear message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.OpenYear & budget.v1.OpenYear.$Shape} OpenYear
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.OpenYear & budget.v1.OpenYear.$Shape;

            /**
             * Verifies an OpenYear message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an OpenYear message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns OpenYear
             */
            static fromObject(object: { [k: string]: any }): budget.v1.OpenYear;

            /**
             * Creates a plain object from an OpenYear message. Also converts values to other types if specified.
             * @param message OpenYear
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.OpenYear, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this OpenYear to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace OpenYear {

            /** Properties of an OpenYear. */
            interface $Properties {

                /** OpenYear year */
                year?: number;

                /** OpenYear startMs */
                startMs?: Long;

                /** OpenYear endMs */
                endMs?: Long;

                /** OpenYear liquidationUntilMs */
                liquidationUntilMs?: Long;

                /** OpenYear law */
                law?: Uint8Array;

                /** OpenYear ceilings */
                ceilings?: budget.v1.Ceiling.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OpenYear. */
            type $Shape = budget.v1.OpenYear.$Properties;
        }

        /**
         * Properties of a DefineClasses.
         * @deprecated Use budget.v1.DefineClasses.$Properties instead.
         */
        interface IDefineClasses extends budget.v1.DefineClasses.$Properties {
        }

        /** Represents a DefineClasses. */
        class DefineClasses {

            /**
             * Constructs a new DefineClasses.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.DefineClasses.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DefineClasses classes. */
            classes: budget.v1.NewClass[];

            /**
             * Encodes the specified DefineClasses message. Does not implicitly {@link budget.v1.DefineClasses.verify|verify} messages.
             * @param message DefineClasses message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.DefineClasses.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DefineClasses message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.DefineClasses & budget.v1.DefineClasses.$Shape} DefineClasses
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.DefineClasses & budget.v1.DefineClasses.$Shape;

            /**
             * Verifies a DefineClasses message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a DefineClasses message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns DefineClasses
             */
            static fromObject(object: { [k: string]: any }): budget.v1.DefineClasses;

            /**
             * Creates a plain object from a DefineClasses message. Also converts values to other types if specified.
             * @param message DefineClasses
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.DefineClasses, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this DefineClasses to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace DefineClasses {

            /** Properties of a DefineClasses. */
            interface $Properties {

                /** DefineClasses classes */
                classes?: budget.v1.NewClass.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DefineClasses. */
            type $Shape = budget.v1.DefineClasses.$Properties;
        }

        /**
         * Properties of an EnactLine.
         * @deprecated Use budget.v1.EnactLine.$Properties instead.
         */
        interface IEnactLine extends budget.v1.EnactLine.$Properties {
        }

        /** Represents an EnactLine. */
        class EnactLine {

            /**
             * Constructs a new EnactLine.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.EnactLine.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EnactLine year. */
            year: number;

            /** EnactLine code. */
            code: string;

            /** EnactLine title. */
            title: string;

            /** EnactLine currency. */
            currency: string;

            /** EnactLine classes. */
            classes: budget.v1.Classes;

            /** EnactLine amount. */
            amount: Long;

            /** EnactLine virementMax. */
            virementMax: Long;

            /** EnactLine offset. */
            offset: boolean;

            /** EnactLine law. */
            law: Uint8Array;

            /**
             * Encodes the specified EnactLine message. Does not implicitly {@link budget.v1.EnactLine.verify|verify} messages.
             * @param message EnactLine message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.EnactLine.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EnactLine message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.EnactLine & budget.v1.EnactLine.$Shape} EnactLine
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.EnactLine & budget.v1.EnactLine.$Shape;

            /**
             * Verifies an EnactLine message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an EnactLine message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns EnactLine
             */
            static fromObject(object: { [k: string]: any }): budget.v1.EnactLine;

            /**
             * Creates a plain object from an EnactLine message. Also converts values to other types if specified.
             * @param message EnactLine
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.EnactLine, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this EnactLine to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace EnactLine {

            /** Properties of an EnactLine. */
            interface $Properties {

                /** EnactLine year */
                year?: number;

                /** EnactLine code */
                code?: string;

                /** EnactLine title */
                title?: string;

                /** EnactLine currency */
                currency?: string;

                /** EnactLine classes */
                classes?: budget.v1.Classes.$Properties;

                /** EnactLine amount */
                amount?: Long;

                /** EnactLine virementMax */
                virementMax?: Long;

                /** EnactLine offset */
                offset?: boolean;

                /** EnactLine law */
                law?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EnactLine. */
            type $Shape = budget.v1.EnactLine.$Properties;
        }

        /**
         * Properties of a ChangeAuthority.
         * @deprecated Use budget.v1.ChangeAuthority.$Properties instead.
         */
        interface IChangeAuthority extends budget.v1.ChangeAuthority.$Properties {
        }

        /** Represents a ChangeAuthority. */
        class ChangeAuthority {

            /**
             * Constructs a new ChangeAuthority.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.ChangeAuthority.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ChangeAuthority line. */
            line: Uint8Array;

            /** ChangeAuthority amount. */
            amount: Long;

            /** ChangeAuthority document. */
            document: Uint8Array;

            /**
             * Encodes the specified ChangeAuthority message. Does not implicitly {@link budget.v1.ChangeAuthority.verify|verify} messages.
             * @param message ChangeAuthority message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.ChangeAuthority.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ChangeAuthority message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.ChangeAuthority & budget.v1.ChangeAuthority.$Shape} ChangeAuthority
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.ChangeAuthority & budget.v1.ChangeAuthority.$Shape;

            /**
             * Verifies a ChangeAuthority message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ChangeAuthority message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ChangeAuthority
             */
            static fromObject(object: { [k: string]: any }): budget.v1.ChangeAuthority;

            /**
             * Creates a plain object from a ChangeAuthority message. Also converts values to other types if specified.
             * @param message ChangeAuthority
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.ChangeAuthority, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ChangeAuthority to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ChangeAuthority {

            /** Properties of a ChangeAuthority. */
            interface $Properties {

                /** ChangeAuthority line */
                line?: Uint8Array;

                /** ChangeAuthority amount */
                amount?: Long;

                /** ChangeAuthority document */
                document?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ChangeAuthority. */
            type $Shape = budget.v1.ChangeAuthority.$Properties;
        }

        /**
         * Properties of an Apportion.
         * @deprecated Use budget.v1.Apportion.$Properties instead.
         */
        interface IApportion extends budget.v1.Apportion.$Properties {
        }

        /** Represents an Apportion. */
        class Apportion {

            /**
             * Constructs a new Apportion.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Apportion.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Apportion line. */
            line: Uint8Array;

            /** Apportion fromMs. */
            fromMs: Long;

            /** Apportion amount. */
            amount: Long;

            /**
             * Encodes the specified Apportion message. Does not implicitly {@link budget.v1.Apportion.verify|verify} messages.
             * @param message Apportion message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Apportion.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Apportion message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Apportion & budget.v1.Apportion.$Shape} Apportion
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Apportion & budget.v1.Apportion.$Shape;

            /**
             * Verifies an Apportion message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an Apportion message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Apportion
             */
            static fromObject(object: { [k: string]: any }): budget.v1.Apportion;

            /**
             * Creates a plain object from an Apportion message. Also converts values to other types if specified.
             * @param message Apportion
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Apportion, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Apportion to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Apportion {

            /** Properties of an Apportion. */
            interface $Properties {

                /** Apportion line */
                line?: Uint8Array;

                /** Apportion fromMs */
                fromMs?: Long;

                /** Apportion amount */
                amount?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Apportion. */
            type $Shape = budget.v1.Apportion.$Properties;
        }

        /**
         * Properties of a Virement.
         * @deprecated Use budget.v1.Virement.$Properties instead.
         */
        interface IVirement extends budget.v1.Virement.$Properties {
        }

        /** Represents a Virement. */
        class Virement {

            /**
             * Constructs a new Virement.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Virement.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Virement source. */
            source: Uint8Array;

            /** Virement target. */
            target: Uint8Array;

            /** Virement stage. */
            stage: number;

            /** Virement amount. */
            amount: Long;

            /** Virement document. */
            document: Uint8Array;

            /**
             * Encodes the specified Virement message. Does not implicitly {@link budget.v1.Virement.verify|verify} messages.
             * @param message Virement message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Virement.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Virement message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Virement & budget.v1.Virement.$Shape} Virement
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Virement & budget.v1.Virement.$Shape;

            /**
             * Verifies a Virement message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Virement message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Virement
             */
            static fromObject(object: { [k: string]: any }): budget.v1.Virement;

            /**
             * Creates a plain object from a Virement message. Also converts values to other types if specified.
             * @param message Virement
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Virement, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Virement to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Virement {

            /** Properties of a Virement. */
            interface $Properties {

                /** Virement source */
                source?: Uint8Array;

                /** Virement target */
                target?: Uint8Array;

                /** Virement stage */
                stage?: number;

                /** Virement amount */
                amount?: Long;

                /** Virement document */
                document?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Virement. */
            type $Shape = budget.v1.Virement.$Properties;
        }

        /**
         * Properties of a Commit.
         * @deprecated Use budget.v1.Commit.$Properties instead.
         */
        interface ICommit extends budget.v1.Commit.$Properties {
        }

        /** Represents a Commit. */
        class Commit {

            /**
             * Constructs a new Commit.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Commit.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Commit line. */
            line: Uint8Array;

            /** Commit reference. */
            reference: string;

            /** Commit amount. */
            amount: Long;

            /** Commit document. */
            document: Uint8Array;

            /**
             * Encodes the specified Commit message. Does not implicitly {@link budget.v1.Commit.verify|verify} messages.
             * @param message Commit message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Commit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Commit message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Commit & budget.v1.Commit.$Shape} Commit
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Commit & budget.v1.Commit.$Shape;

            /**
             * Verifies a Commit message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Commit message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Commit
             */
            static fromObject(object: { [k: string]: any }): budget.v1.Commit;

            /**
             * Creates a plain object from a Commit message. Also converts values to other types if specified.
             * @param message Commit
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Commit, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Commit to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Commit {

            /** Properties of a Commit. */
            interface $Properties {

                /** Commit line */
                line?: Uint8Array;

                /** Commit reference */
                reference?: string;

                /** Commit amount */
                amount?: Long;

                /** Commit document */
                document?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Commit. */
            type $Shape = budget.v1.Commit.$Properties;
        }

        /**
         * Properties of a GiveBack.
         * @deprecated Use budget.v1.GiveBack.$Properties instead.
         */
        interface IGiveBack extends budget.v1.GiveBack.$Properties {
        }

        /** Represents a GiveBack. */
        class GiveBack {

            /**
             * Constructs a new GiveBack.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.GiveBack.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GiveBack line. */
            line: Uint8Array;

            /** GiveBack item. */
            item: Uint8Array;

            /** GiveBack amount. */
            amount: Long;

            /** GiveBack document. */
            document: Uint8Array;

            /**
             * Encodes the specified GiveBack message. Does not implicitly {@link budget.v1.GiveBack.verify|verify} messages.
             * @param message GiveBack message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.GiveBack.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GiveBack message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.GiveBack & budget.v1.GiveBack.$Shape} GiveBack
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.GiveBack & budget.v1.GiveBack.$Shape;

            /**
             * Verifies a GiveBack message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a GiveBack message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns GiveBack
             */
            static fromObject(object: { [k: string]: any }): budget.v1.GiveBack;

            /**
             * Creates a plain object from a GiveBack message. Also converts values to other types if specified.
             * @param message GiveBack
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.GiveBack, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this GiveBack to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace GiveBack {

            /** Properties of a GiveBack. */
            interface $Properties {

                /** GiveBack line */
                line?: Uint8Array;

                /** GiveBack item */
                item?: Uint8Array;

                /** GiveBack amount */
                amount?: Long;

                /** GiveBack document */
                document?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GiveBack. */
            type $Shape = budget.v1.GiveBack.$Properties;
        }

        /**
         * Properties of an Obligate.
         * @deprecated Use budget.v1.Obligate.$Properties instead.
         */
        interface IObligate extends budget.v1.Obligate.$Properties {
        }

        /** Represents an Obligate. */
        class Obligate {

            /**
             * Constructs a new Obligate.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Obligate.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Obligate line. */
            line: Uint8Array;

            /** Obligate commitment. */
            commitment: Uint8Array;

            /** Obligate reference. */
            reference: string;

            /** Obligate supplier. */
            supplier: Uint8Array;

            /** Obligate amount. */
            amount: Long;

            /** Obligate document. */
            document: Uint8Array;

            /**
             * Encodes the specified Obligate message. Does not implicitly {@link budget.v1.Obligate.verify|verify} messages.
             * @param message Obligate message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Obligate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Obligate message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Obligate & budget.v1.Obligate.$Shape} Obligate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Obligate & budget.v1.Obligate.$Shape;

            /**
             * Verifies an Obligate message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an Obligate message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Obligate
             */
            static fromObject(object: { [k: string]: any }): budget.v1.Obligate;

            /**
             * Creates a plain object from an Obligate message. Also converts values to other types if specified.
             * @param message Obligate
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Obligate, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Obligate to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Obligate {

            /** Properties of an Obligate. */
            interface $Properties {

                /** Obligate line */
                line?: Uint8Array;

                /** Obligate commitment */
                commitment?: Uint8Array;

                /** Obligate reference */
                reference?: string;

                /** Obligate supplier */
                supplier?: Uint8Array;

                /** Obligate amount */
                amount?: Long;

                /** Obligate document */
                document?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Obligate. */
            type $Shape = budget.v1.Obligate.$Properties;
        }

        /**
         * Properties of an AcceptDelivery.
         * @deprecated Use budget.v1.AcceptDelivery.$Properties instead.
         */
        interface IAcceptDelivery extends budget.v1.AcceptDelivery.$Properties {
        }

        /** Represents an AcceptDelivery. */
        class AcceptDelivery {

            /**
             * Constructs a new AcceptDelivery.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.AcceptDelivery.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AcceptDelivery line. */
            line: Uint8Array;

            /** AcceptDelivery obligation. */
            obligation: Uint8Array;

            /** AcceptDelivery reference. */
            reference: string;

            /** AcceptDelivery amount. */
            amount: Long;

            /** AcceptDelivery document. */
            document: Uint8Array;

            /**
             * Encodes the specified AcceptDelivery message. Does not implicitly {@link budget.v1.AcceptDelivery.verify|verify} messages.
             * @param message AcceptDelivery message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.AcceptDelivery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AcceptDelivery message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.AcceptDelivery & budget.v1.AcceptDelivery.$Shape} AcceptDelivery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.AcceptDelivery & budget.v1.AcceptDelivery.$Shape;

            /**
             * Verifies an AcceptDelivery message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an AcceptDelivery message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AcceptDelivery
             */
            static fromObject(object: { [k: string]: any }): budget.v1.AcceptDelivery;

            /**
             * Creates a plain object from an AcceptDelivery message. Also converts values to other types if specified.
             * @param message AcceptDelivery
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.AcceptDelivery, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AcceptDelivery to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace AcceptDelivery {

            /** Properties of an AcceptDelivery. */
            interface $Properties {

                /** AcceptDelivery line */
                line?: Uint8Array;

                /** AcceptDelivery obligation */
                obligation?: Uint8Array;

                /** AcceptDelivery reference */
                reference?: string;

                /** AcceptDelivery amount */
                amount?: Long;

                /** AcceptDelivery document */
                document?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AcceptDelivery. */
            type $Shape = budget.v1.AcceptDelivery.$Properties;
        }

        /**
         * Properties of a RegisterInvoice.
         * @deprecated Use budget.v1.RegisterInvoice.$Properties instead.
         */
        interface IRegisterInvoice extends budget.v1.RegisterInvoice.$Properties {
        }

        /** Represents a RegisterInvoice. */
        class RegisterInvoice {

            /**
             * Constructs a new RegisterInvoice.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.RegisterInvoice.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RegisterInvoice line. */
            line: Uint8Array;

            /** RegisterInvoice delivery. */
            delivery: Uint8Array;

            /** RegisterInvoice number. */
            number: string;

            /** RegisterInvoice amount. */
            amount: Long;

            /** RegisterInvoice datedMs. */
            datedMs: Long;

            /** RegisterInvoice document. */
            document: Uint8Array;

            /**
             * Encodes the specified RegisterInvoice message. Does not implicitly {@link budget.v1.RegisterInvoice.verify|verify} messages.
             * @param message RegisterInvoice message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.RegisterInvoice.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RegisterInvoice message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.RegisterInvoice & budget.v1.RegisterInvoice.$Shape} RegisterInvoice
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.RegisterInvoice & budget.v1.RegisterInvoice.$Shape;

            /**
             * Verifies a RegisterInvoice message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a RegisterInvoice message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RegisterInvoice
             */
            static fromObject(object: { [k: string]: any }): budget.v1.RegisterInvoice;

            /**
             * Creates a plain object from a RegisterInvoice message. Also converts values to other types if specified.
             * @param message RegisterInvoice
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.RegisterInvoice, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RegisterInvoice to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RegisterInvoice {

            /** Properties of a RegisterInvoice. */
            interface $Properties {

                /** RegisterInvoice line */
                line?: Uint8Array;

                /** RegisterInvoice delivery */
                delivery?: Uint8Array;

                /** RegisterInvoice number */
                number?: string;

                /** RegisterInvoice amount */
                amount?: Long;

                /** RegisterInvoice datedMs */
                datedMs?: Long;

                /** RegisterInvoice document */
                document?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RegisterInvoice. */
            type $Shape = budget.v1.RegisterInvoice.$Properties;
        }

        /**
         * Properties of an ApprovePayment.
         * @deprecated Use budget.v1.ApprovePayment.$Properties instead.
         */
        interface IApprovePayment extends budget.v1.ApprovePayment.$Properties {
        }

        /** Represents an ApprovePayment. */
        class ApprovePayment {

            /**
             * Constructs a new ApprovePayment.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.ApprovePayment.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ApprovePayment line. */
            line: Uint8Array;

            /** ApprovePayment invoice. */
            invoice: Uint8Array;

            /** ApprovePayment account. */
            account: Uint8Array;

            /**
             * Encodes the specified ApprovePayment message. Does not implicitly {@link budget.v1.ApprovePayment.verify|verify} messages.
             * @param message ApprovePayment message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.ApprovePayment.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ApprovePayment message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.ApprovePayment & budget.v1.ApprovePayment.$Shape} ApprovePayment
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.ApprovePayment & budget.v1.ApprovePayment.$Shape;

            /**
             * Verifies an ApprovePayment message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an ApprovePayment message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ApprovePayment
             */
            static fromObject(object: { [k: string]: any }): budget.v1.ApprovePayment;

            /**
             * Creates a plain object from an ApprovePayment message. Also converts values to other types if specified.
             * @param message ApprovePayment
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.ApprovePayment, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ApprovePayment to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ApprovePayment {

            /** Properties of an ApprovePayment. */
            interface $Properties {

                /** ApprovePayment line */
                line?: Uint8Array;

                /** ApprovePayment invoice */
                invoice?: Uint8Array;

                /** ApprovePayment account */
                account?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ApprovePayment. */
            type $Shape = budget.v1.ApprovePayment.$Properties;
        }

        /**
         * Properties of a RefuseInvoice.
         * @deprecated Use budget.v1.RefuseInvoice.$Properties instead.
         */
        interface IRefuseInvoice extends budget.v1.RefuseInvoice.$Properties {
        }

        /** Represents a RefuseInvoice. */
        class RefuseInvoice {

            /**
             * Constructs a new RefuseInvoice.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.RefuseInvoice.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RefuseInvoice line. */
            line: Uint8Array;

            /** RefuseInvoice invoice. */
            invoice: Uint8Array;

            /** RefuseInvoice reason. */
            reason: string;

            /**
             * Encodes the specified RefuseInvoice message. Does not implicitly {@link budget.v1.RefuseInvoice.verify|verify} messages.
             * @param message RefuseInvoice message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.RefuseInvoice.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RefuseInvoice message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.RefuseInvoice & budget.v1.RefuseInvoice.$Shape} RefuseInvoice
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.RefuseInvoice & budget.v1.RefuseInvoice.$Shape;

            /**
             * Verifies a RefuseInvoice message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a RefuseInvoice message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RefuseInvoice
             */
            static fromObject(object: { [k: string]: any }): budget.v1.RefuseInvoice;

            /**
             * Creates a plain object from a RefuseInvoice message. Also converts values to other types if specified.
             * @param message RefuseInvoice
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.RefuseInvoice, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RefuseInvoice to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RefuseInvoice {

            /** Properties of a RefuseInvoice. */
            interface $Properties {

                /** RefuseInvoice line */
                line?: Uint8Array;

                /** RefuseInvoice invoice */
                invoice?: Uint8Array;

                /** RefuseInvoice reason */
                reason?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RefuseInvoice. */
            type $Shape = budget.v1.RefuseInvoice.$Properties;
        }

        /**
         * Properties of an ExportPaymentBatch.
         * @deprecated Use budget.v1.ExportPaymentBatch.$Properties instead.
         */
        interface IExportPaymentBatch extends budget.v1.ExportPaymentBatch.$Properties {
        }

        /** Represents an ExportPaymentBatch. */
        class ExportPaymentBatch {

            /**
             * Constructs a new ExportPaymentBatch.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.ExportPaymentBatch.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ExportPaymentBatch messageId. */
            messageId: string;

            /** ExportPaymentBatch document. */
            document: Uint8Array;

            /** ExportPaymentBatch orders. */
            orders: budget.v1.OrderName[];

            /**
             * Encodes the specified ExportPaymentBatch message. Does not implicitly {@link budget.v1.ExportPaymentBatch.verify|verify} messages.
             * @param message ExportPaymentBatch message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.ExportPaymentBatch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ExportPaymentBatch message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.ExportPaymentBatch & budget.v1.ExportPaymentBatch.$Shape} ExportPaymentBatch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.ExportPaymentBatch & budget.v1.ExportPaymentBatch.$Shape;

            /**
             * Verifies an ExportPaymentBatch message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an ExportPaymentBatch message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ExportPaymentBatch
             */
            static fromObject(object: { [k: string]: any }): budget.v1.ExportPaymentBatch;

            /**
             * Creates a plain object from an ExportPaymentBatch message. Also converts values to other types if specified.
             * @param message ExportPaymentBatch
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.ExportPaymentBatch, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ExportPaymentBatch to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ExportPaymentBatch {

            /** Properties of an ExportPaymentBatch. */
            interface $Properties {

                /** ExportPaymentBatch messageId */
                messageId?: string;

                /** ExportPaymentBatch document */
                document?: Uint8Array;

                /** ExportPaymentBatch orders */
                orders?: budget.v1.OrderName.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ExportPaymentBatch. */
            type $Shape = budget.v1.ExportPaymentBatch.$Properties;
        }

        /**
         * Properties of a ConfirmDisbursement.
         * @deprecated Use budget.v1.ConfirmDisbursement.$Properties instead.
         */
        interface IConfirmDisbursement extends budget.v1.ConfirmDisbursement.$Properties {
        }

        /** Represents a ConfirmDisbursement. */
        class ConfirmDisbursement {

            /**
             * Constructs a new ConfirmDisbursement.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.ConfirmDisbursement.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ConfirmDisbursement statement. */
            statement: string;

            /** ConfirmDisbursement entry. */
            entry: string;

            /** ConfirmDisbursement amount. */
            amount: Long;

            /** ConfirmDisbursement bookedMs. */
            bookedMs: Long;

            /** ConfirmDisbursement document. */
            document: Uint8Array;

            /** ConfirmDisbursement orders. */
            orders: budget.v1.OrderName[];

            /**
             * Encodes the specified ConfirmDisbursement message. Does not implicitly {@link budget.v1.ConfirmDisbursement.verify|verify} messages.
             * @param message ConfirmDisbursement message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.ConfirmDisbursement.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ConfirmDisbursement message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.ConfirmDisbursement & budget.v1.ConfirmDisbursement.$Shape} ConfirmDisbursement
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.ConfirmDisbursement & budget.v1.ConfirmDisbursement.$Shape;

            /**
             * Verifies a ConfirmDisbursement message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ConfirmDisbursement message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ConfirmDisbursement
             */
            static fromObject(object: { [k: string]: any }): budget.v1.ConfirmDisbursement;

            /**
             * Creates a plain object from a ConfirmDisbursement message. Also converts values to other types if specified.
             * @param message ConfirmDisbursement
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.ConfirmDisbursement, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ConfirmDisbursement to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ConfirmDisbursement {

            /** Properties of a ConfirmDisbursement. */
            interface $Properties {

                /** ConfirmDisbursement statement */
                statement?: string;

                /** ConfirmDisbursement entry */
                entry?: string;

                /** ConfirmDisbursement amount */
                amount?: Long;

                /** ConfirmDisbursement bookedMs */
                bookedMs?: Long;

                /** ConfirmDisbursement document */
                document?: Uint8Array;

                /** ConfirmDisbursement orders */
                orders?: budget.v1.OrderName.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ConfirmDisbursement. */
            type $Shape = budget.v1.ConfirmDisbursement.$Properties;
        }

        /**
         * Properties of a RejectPayment.
         * @deprecated Use budget.v1.RejectPayment.$Properties instead.
         */
        interface IRejectPayment extends budget.v1.RejectPayment.$Properties {
        }

        /** Represents a RejectPayment. */
        class RejectPayment {

            /**
             * Constructs a new RejectPayment.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.RejectPayment.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RejectPayment line. */
            line: Uint8Array;

            /** RejectPayment order. */
            order: Uint8Array;

            /** RejectPayment reason. */
            reason: string;

            /** RejectPayment document. */
            document: Uint8Array;

            /**
             * Encodes the specified RejectPayment message. Does not implicitly {@link budget.v1.RejectPayment.verify|verify} messages.
             * @param message RejectPayment message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.RejectPayment.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RejectPayment message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.RejectPayment & budget.v1.RejectPayment.$Shape} RejectPayment
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.RejectPayment & budget.v1.RejectPayment.$Shape;

            /**
             * Verifies a RejectPayment message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a RejectPayment message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RejectPayment
             */
            static fromObject(object: { [k: string]: any }): budget.v1.RejectPayment;

            /**
             * Creates a plain object from a RejectPayment message. Also converts values to other types if specified.
             * @param message RejectPayment
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.RejectPayment, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RejectPayment to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RejectPayment {

            /** Properties of a RejectPayment. */
            interface $Properties {

                /** RejectPayment line */
                line?: Uint8Array;

                /** RejectPayment order */
                order?: Uint8Array;

                /** RejectPayment reason */
                reason?: string;

                /** RejectPayment document */
                document?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RejectPayment. */
            type $Shape = budget.v1.RejectPayment.$Properties;
        }

        /**
         * Properties of a Refund.
         * @deprecated Use budget.v1.Refund.$Properties instead.
         */
        interface IRefund extends budget.v1.Refund.$Properties {
        }

        /** Represents a Refund. */
        class Refund {

            /**
             * Constructs a new Refund.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Refund.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Refund line. */
            line: Uint8Array;

            /** Refund order. */
            order: Uint8Array;

            /** Refund amount. */
            amount: Long;

            /** Refund document. */
            document: Uint8Array;

            /**
             * Encodes the specified Refund message. Does not implicitly {@link budget.v1.Refund.verify|verify} messages.
             * @param message Refund message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Refund.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Refund message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Refund & budget.v1.Refund.$Shape} Refund
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Refund & budget.v1.Refund.$Shape;

            /**
             * Verifies a Refund message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Refund message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Refund
             */
            static fromObject(object: { [k: string]: any }): budget.v1.Refund;

            /**
             * Creates a plain object from a Refund message. Also converts values to other types if specified.
             * @param message Refund
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Refund, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Refund to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Refund {

            /** Properties of a Refund. */
            interface $Properties {

                /** Refund line */
                line?: Uint8Array;

                /** Refund order */
                order?: Uint8Array;

                /** Refund amount */
                amount?: Long;

                /** Refund document */
                document?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Refund. */
            type $Shape = budget.v1.Refund.$Properties;
        }

        /**
         * Properties of a RecordRevenue.
         * @deprecated Use budget.v1.RecordRevenue.$Properties instead.
         */
        interface IRecordRevenue extends budget.v1.RecordRevenue.$Properties {
        }

        /** Represents a RecordRevenue. */
        class RecordRevenue {

            /**
             * Constructs a new RecordRevenue.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.RecordRevenue.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RecordRevenue year. */
            year: number;

            /** RecordRevenue currency. */
            currency: string;

            /** RecordRevenue path. */
            path: string;

            /** RecordRevenue amount. */
            amount: Long;

            /** RecordRevenue document. */
            document: Uint8Array;

            /**
             * Encodes the specified RecordRevenue message. Does not implicitly {@link budget.v1.RecordRevenue.verify|verify} messages.
             * @param message RecordRevenue message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.RecordRevenue.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RecordRevenue message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.RecordRevenue & budget.v1.RecordRevenue.$Shape} RecordRevenue
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.RecordRevenue & budget.v1.RecordRevenue.$Shape;

            /**
             * Verifies a RecordRevenue message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a RecordRevenue message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RecordRevenue
             */
            static fromObject(object: { [k: string]: any }): budget.v1.RecordRevenue;

            /**
             * Creates a plain object from a RecordRevenue message. Also converts values to other types if specified.
             * @param message RecordRevenue
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.RecordRevenue, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RecordRevenue to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RecordRevenue {

            /** Properties of a RecordRevenue. */
            interface $Properties {

                /** RecordRevenue year */
                year?: number;

                /** RecordRevenue currency */
                currency?: string;

                /** RecordRevenue path */
                path?: string;

                /** RecordRevenue amount */
                amount?: Long;

                /** RecordRevenue document */
                document?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RecordRevenue. */
            type $Shape = budget.v1.RecordRevenue.$Properties;
        }

        /**
         * Properties of a FlagUnreconciled.
         * @deprecated Use budget.v1.FlagUnreconciled.$Properties instead.
         */
        interface IFlagUnreconciled extends budget.v1.FlagUnreconciled.$Properties {
        }

        /** Represents a FlagUnreconciled. */
        class FlagUnreconciled {

            /**
             * Constructs a new FlagUnreconciled.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.FlagUnreconciled.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FlagUnreconciled line. */
            line: Uint8Array;

            /** FlagUnreconciled order. */
            order: Uint8Array;

            /**
             * Encodes the specified FlagUnreconciled message. Does not implicitly {@link budget.v1.FlagUnreconciled.verify|verify} messages.
             * @param message FlagUnreconciled message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.FlagUnreconciled.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FlagUnreconciled message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.FlagUnreconciled & budget.v1.FlagUnreconciled.$Shape} FlagUnreconciled
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.FlagUnreconciled & budget.v1.FlagUnreconciled.$Shape;

            /**
             * Verifies a FlagUnreconciled message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a FlagUnreconciled message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns FlagUnreconciled
             */
            static fromObject(object: { [k: string]: any }): budget.v1.FlagUnreconciled;

            /**
             * Creates a plain object from a FlagUnreconciled message. Also converts values to other types if specified.
             * @param message FlagUnreconciled
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.FlagUnreconciled, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this FlagUnreconciled to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace FlagUnreconciled {

            /** Properties of a FlagUnreconciled. */
            interface $Properties {

                /** FlagUnreconciled line */
                line?: Uint8Array;

                /** FlagUnreconciled order */
                order?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FlagUnreconciled. */
            type $Shape = budget.v1.FlagUnreconciled.$Properties;
        }

        /**
         * Properties of an ExpireApproval.
         * @deprecated Use budget.v1.ExpireApproval.$Properties instead.
         */
        interface IExpireApproval extends budget.v1.ExpireApproval.$Properties {
        }

        /** Represents an ExpireApproval. */
        class ExpireApproval {

            /**
             * Constructs a new ExpireApproval.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.ExpireApproval.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ExpireApproval approval. */
            approval: Uint8Array;

            /**
             * Encodes the specified ExpireApproval message. Does not implicitly {@link budget.v1.ExpireApproval.verify|verify} messages.
             * @param message ExpireApproval message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.ExpireApproval.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ExpireApproval message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.ExpireApproval & budget.v1.ExpireApproval.$Shape} ExpireApproval
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.ExpireApproval & budget.v1.ExpireApproval.$Shape;

            /**
             * Verifies an ExpireApproval message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an ExpireApproval message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ExpireApproval
             */
            static fromObject(object: { [k: string]: any }): budget.v1.ExpireApproval;

            /**
             * Creates a plain object from an ExpireApproval message. Also converts values to other types if specified.
             * @param message ExpireApproval
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.ExpireApproval, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ExpireApproval to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ExpireApproval {

            /** Properties of an ExpireApproval. */
            interface $Properties {

                /** ExpireApproval approval */
                approval?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ExpireApproval. */
            type $Shape = budget.v1.ExpireApproval.$Properties;
        }

        /**
         * Properties of a FileStatement.
         * @deprecated Use budget.v1.FileStatement.$Properties instead.
         */
        interface IFileStatement extends budget.v1.FileStatement.$Properties {
        }

        /** Represents a FileStatement. */
        class FileStatement {

            /**
             * Constructs a new FileStatement.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.FileStatement.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FileStatement account. */
            account: Uint8Array;

            /** FileStatement document. */
            document: Uint8Array;

            /**
             * Encodes the specified FileStatement message. Does not implicitly {@link budget.v1.FileStatement.verify|verify} messages.
             * @param message FileStatement message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.FileStatement.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FileStatement message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.FileStatement & budget.v1.FileStatement.$Shape} FileStatement
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.FileStatement & budget.v1.FileStatement.$Shape;

            /**
             * Verifies a FileStatement message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a FileStatement message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns FileStatement
             */
            static fromObject(object: { [k: string]: any }): budget.v1.FileStatement;

            /**
             * Creates a plain object from a FileStatement message. Also converts values to other types if specified.
             * @param message FileStatement
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.FileStatement, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this FileStatement to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace FileStatement {

            /** Properties of a FileStatement. */
            interface $Properties {

                /** FileStatement account */
                account?: Uint8Array;

                /** FileStatement document */
                document?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FileStatement. */
            type $Shape = budget.v1.FileStatement.$Properties;
        }

        /**
         * Properties of a RegisterSupplier.
         * @deprecated Use budget.v1.RegisterSupplier.$Properties instead.
         */
        interface IRegisterSupplier extends budget.v1.RegisterSupplier.$Properties {
        }

        /** Represents a RegisterSupplier. */
        class RegisterSupplier {

            /**
             * Constructs a new RegisterSupplier.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.RegisterSupplier.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RegisterSupplier reference. */
            reference: string;

            /** RegisterSupplier name. */
            name: string;

            /** RegisterSupplier account. */
            account: Uint8Array;

            /**
             * Encodes the specified RegisterSupplier message. Does not implicitly {@link budget.v1.RegisterSupplier.verify|verify} messages.
             * @param message RegisterSupplier message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.RegisterSupplier.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RegisterSupplier message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.RegisterSupplier & budget.v1.RegisterSupplier.$Shape} RegisterSupplier
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.RegisterSupplier & budget.v1.RegisterSupplier.$Shape;

            /**
             * Verifies a RegisterSupplier message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a RegisterSupplier message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RegisterSupplier
             */
            static fromObject(object: { [k: string]: any }): budget.v1.RegisterSupplier;

            /**
             * Creates a plain object from a RegisterSupplier message. Also converts values to other types if specified.
             * @param message RegisterSupplier
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.RegisterSupplier, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RegisterSupplier to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RegisterSupplier {

            /** Properties of a RegisterSupplier. */
            interface $Properties {

                /** RegisterSupplier reference */
                reference?: string;

                /** RegisterSupplier name */
                name?: string;

                /** RegisterSupplier account */
                account?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RegisterSupplier. */
            type $Shape = budget.v1.RegisterSupplier.$Properties;
        }

        /**
         * Properties of a VerifySupplier.
         * @deprecated Use budget.v1.VerifySupplier.$Properties instead.
         */
        interface IVerifySupplier extends budget.v1.VerifySupplier.$Properties {
        }

        /** Represents a VerifySupplier. */
        class VerifySupplier {

            /**
             * Constructs a new VerifySupplier.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.VerifySupplier.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** VerifySupplier supplier. */
            supplier: Uint8Array;

            /**
             * Encodes the specified VerifySupplier message. Does not implicitly {@link budget.v1.VerifySupplier.verify|verify} messages.
             * @param message VerifySupplier message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.VerifySupplier.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a VerifySupplier message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.VerifySupplier & budget.v1.VerifySupplier.$Shape} VerifySupplier
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.VerifySupplier & budget.v1.VerifySupplier.$Shape;

            /**
             * Verifies a VerifySupplier message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a VerifySupplier message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns VerifySupplier
             */
            static fromObject(object: { [k: string]: any }): budget.v1.VerifySupplier;

            /**
             * Creates a plain object from a VerifySupplier message. Also converts values to other types if specified.
             * @param message VerifySupplier
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.VerifySupplier, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this VerifySupplier to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace VerifySupplier {

            /** Properties of a VerifySupplier. */
            interface $Properties {

                /** VerifySupplier supplier */
                supplier?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a VerifySupplier. */
            type $Shape = budget.v1.VerifySupplier.$Properties;
        }

        /**
         * Properties of a ChangePayeeAccount.
         * @deprecated Use budget.v1.ChangePayeeAccount.$Properties instead.
         */
        interface IChangePayeeAccount extends budget.v1.ChangePayeeAccount.$Properties {
        }

        /** Represents a ChangePayeeAccount. */
        class ChangePayeeAccount {

            /**
             * Constructs a new ChangePayeeAccount.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.ChangePayeeAccount.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ChangePayeeAccount supplier. */
            supplier: Uint8Array;

            /** ChangePayeeAccount account. */
            account: Uint8Array;

            /** ChangePayeeAccount document. */
            document: Uint8Array;

            /**
             * Encodes the specified ChangePayeeAccount message. Does not implicitly {@link budget.v1.ChangePayeeAccount.verify|verify} messages.
             * @param message ChangePayeeAccount message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.ChangePayeeAccount.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ChangePayeeAccount message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.ChangePayeeAccount & budget.v1.ChangePayeeAccount.$Shape} ChangePayeeAccount
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.ChangePayeeAccount & budget.v1.ChangePayeeAccount.$Shape;

            /**
             * Verifies a ChangePayeeAccount message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ChangePayeeAccount message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ChangePayeeAccount
             */
            static fromObject(object: { [k: string]: any }): budget.v1.ChangePayeeAccount;

            /**
             * Creates a plain object from a ChangePayeeAccount message. Also converts values to other types if specified.
             * @param message ChangePayeeAccount
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.ChangePayeeAccount, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ChangePayeeAccount to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ChangePayeeAccount {

            /** Properties of a ChangePayeeAccount. */
            interface $Properties {

                /** ChangePayeeAccount supplier */
                supplier?: Uint8Array;

                /** ChangePayeeAccount account */
                account?: Uint8Array;

                /** ChangePayeeAccount document */
                document?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ChangePayeeAccount. */
            type $Shape = budget.v1.ChangePayeeAccount.$Properties;
        }

        /**
         * Properties of a SetDebarment.
         * @deprecated Use budget.v1.SetDebarment.$Properties instead.
         */
        interface ISetDebarment extends budget.v1.SetDebarment.$Properties {
        }

        /** Represents a SetDebarment. */
        class SetDebarment {

            /**
             * Constructs a new SetDebarment.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.SetDebarment.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SetDebarment supplier. */
            supplier: Uint8Array;

            /** SetDebarment untilMs. */
            untilMs: Long;

            /** SetDebarment document. */
            document: Uint8Array;

            /**
             * Encodes the specified SetDebarment message. Does not implicitly {@link budget.v1.SetDebarment.verify|verify} messages.
             * @param message SetDebarment message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.SetDebarment.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SetDebarment message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.SetDebarment & budget.v1.SetDebarment.$Shape} SetDebarment
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.SetDebarment & budget.v1.SetDebarment.$Shape;

            /**
             * Verifies a SetDebarment message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a SetDebarment message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns SetDebarment
             */
            static fromObject(object: { [k: string]: any }): budget.v1.SetDebarment;

            /**
             * Creates a plain object from a SetDebarment message. Also converts values to other types if specified.
             * @param message SetDebarment
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.SetDebarment, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this SetDebarment to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace SetDebarment {

            /** Properties of a SetDebarment. */
            interface $Properties {

                /** SetDebarment supplier */
                supplier?: Uint8Array;

                /** SetDebarment untilMs */
                untilMs?: Long;

                /** SetDebarment document */
                document?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SetDebarment. */
            type $Shape = budget.v1.SetDebarment.$Properties;
        }

        /**
         * Properties of a CloseYear.
         * @deprecated Use budget.v1.CloseYear.$Properties instead.
         */
        interface ICloseYear extends budget.v1.CloseYear.$Properties {
        }

        /** Represents a CloseYear. */
        class CloseYear {

            /**
             * Constructs a new CloseYear.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.CloseYear.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CloseYear year. */
            year: number;

            /**
             * Encodes the specified CloseYear message. Does not implicitly {@link budget.v1.CloseYear.verify|verify} messages.
             * @param message CloseYear message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.CloseYear.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CloseYear message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.CloseYear & budget.v1.CloseYear.$Shape} CloseYear
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.CloseYear & budget.v1.CloseYear.$Shape;

            /**
             * Verifies a CloseYear message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a CloseYear message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CloseYear
             */
            static fromObject(object: { [k: string]: any }): budget.v1.CloseYear;

            /**
             * Creates a plain object from a CloseYear message. Also converts values to other types if specified.
             * @param message CloseYear
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.CloseYear, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CloseYear to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CloseYear {

            /** Properties of a CloseYear. */
            interface $Properties {

                /** CloseYear year */
                year?: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CloseYear. */
            type $Shape = budget.v1.CloseYear.$Properties;
        }

        /**
         * Properties of a SettleLine.
         * @deprecated Use budget.v1.SettleLine.$Properties instead.
         */
        interface ISettleLine extends budget.v1.SettleLine.$Properties {
        }

        /** Represents a SettleLine. */
        class SettleLine {

            /**
             * Constructs a new SettleLine.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.SettleLine.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SettleLine line. */
            line: Uint8Array;

            /** SettleLine into. */
            into: Uint8Array;

            /** SettleLine document. */
            document: Uint8Array;

            /**
             * Encodes the specified SettleLine message. Does not implicitly {@link budget.v1.SettleLine.verify|verify} messages.
             * @param message SettleLine message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.SettleLine.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SettleLine message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.SettleLine & budget.v1.SettleLine.$Shape} SettleLine
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.SettleLine & budget.v1.SettleLine.$Shape;

            /**
             * Verifies a SettleLine message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a SettleLine message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns SettleLine
             */
            static fromObject(object: { [k: string]: any }): budget.v1.SettleLine;

            /**
             * Creates a plain object from a SettleLine message. Also converts values to other types if specified.
             * @param message SettleLine
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.SettleLine, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this SettleLine to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace SettleLine {

            /** Properties of a SettleLine. */
            interface $Properties {

                /** SettleLine line */
                line?: Uint8Array;

                /** SettleLine into */
                into?: Uint8Array;

                /** SettleLine document */
                document?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SettleLine. */
            type $Shape = budget.v1.SettleLine.$Properties;
        }

        /**
         * Properties of a ReopenAdjust.
         * @deprecated Use budget.v1.ReopenAdjust.$Properties instead.
         */
        interface IReopenAdjust extends budget.v1.ReopenAdjust.$Properties {
        }

        /** Represents a ReopenAdjust. */
        class ReopenAdjust {

            /**
             * Constructs a new ReopenAdjust.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.ReopenAdjust.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReopenAdjust line. */
            line: Uint8Array;

            /** ReopenAdjust from. */
            from: number;

            /** ReopenAdjust to. */
            to: number;

            /** ReopenAdjust amount. */
            amount: Long;

            /** ReopenAdjust document. */
            document: Uint8Array;

            /**
             * Encodes the specified ReopenAdjust message. Does not implicitly {@link budget.v1.ReopenAdjust.verify|verify} messages.
             * @param message ReopenAdjust message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.ReopenAdjust.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReopenAdjust message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.ReopenAdjust & budget.v1.ReopenAdjust.$Shape} ReopenAdjust
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.ReopenAdjust & budget.v1.ReopenAdjust.$Shape;

            /**
             * Verifies a ReopenAdjust message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ReopenAdjust message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ReopenAdjust
             */
            static fromObject(object: { [k: string]: any }): budget.v1.ReopenAdjust;

            /**
             * Creates a plain object from a ReopenAdjust message. Also converts values to other types if specified.
             * @param message ReopenAdjust
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.ReopenAdjust, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ReopenAdjust to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ReopenAdjust {

            /** Properties of a ReopenAdjust. */
            interface $Properties {

                /** ReopenAdjust line */
                line?: Uint8Array;

                /** ReopenAdjust from */
                from?: number;

                /** ReopenAdjust to */
                to?: number;

                /** ReopenAdjust amount */
                amount?: Long;

                /** ReopenAdjust document */
                document?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReopenAdjust. */
            type $Shape = budget.v1.ReopenAdjust.$Properties;
        }

        /**
         * Properties of a Year.
         * @deprecated Use budget.v1.Year.$Properties instead.
         */
        interface IYear extends budget.v1.Year.$Properties {
        }

        /** Represents a Year. */
        class Year {

            /**
             * Constructs a new Year.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Year.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Year status. */
            status: number;

            /** Year startMs. */
            startMs: Long;

            /** Year endMs. */
            endMs: Long;

            /** Year liquidationUntilMs. */
            liquidationUntilMs: Long;

            /** Year law. */
            law: Uint8Array;

            /** Year ceilings. */
            ceilings: number;

            /** Year openLines. */
            openLines: Long;

            /** Year openOrders. */
            openOrders: Long;

            /**
             * Encodes the specified Year message. Does not implicitly {@link budget.v1.Year.verify|verify} messages.
             * @param message Year message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Year.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Year message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Year & budget.v1.Year.$Shape} Year
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Year & budget.v1.Year.$Shape;

            /**
             * Verifies a Year message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Year message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Year
             */
            static fromObject(object: { [k: string]: any }): budget.v1.Year;

            /**
             * Creates a plain object from a Year message. Also converts values to other types if specified.
             * @param message Year
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Year, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Year to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Year {

            /** Properties of a Year. */
            interface $Properties {

                /** Year status */
                status?: number;

                /** Year startMs */
                startMs?: Long;

                /** Year endMs */
                endMs?: Long;

                /** Year liquidationUntilMs */
                liquidationUntilMs?: Long;

                /** Year law */
                law?: Uint8Array;

                /** Year ceilings */
                ceilings?: number;

                /** Year openLines */
                openLines?: Long;

                /** Year openOrders */
                openOrders?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Year. */
            type $Shape = budget.v1.Year.$Properties;
        }

        /**
         * Properties of a Class.
         * @deprecated Use budget.v1.Class.$Properties instead.
         */
        interface IClass extends budget.v1.Class.$Properties {
        }

        /** Represents a Class. */
        class Class {

            /**
             * Constructs a new Class.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Class.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Class title. */
            title: string;

            /**
             * Encodes the specified Class message. Does not implicitly {@link budget.v1.Class.verify|verify} messages.
             * @param message Class message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Class.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Class message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Class & budget.v1.Class.$Shape} Class
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Class & budget.v1.Class.$Shape;

            /**
             * Verifies a Class message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Class message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Class
             */
            static fromObject(object: { [k: string]: any }): budget.v1.Class;

            /**
             * Creates a plain object from a Class message. Also converts values to other types if specified.
             * @param message Class
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Class, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Class to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Class {

            /** Properties of a Class. */
            interface $Properties {

                /** Class title */
                title?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Class. */
            type $Shape = budget.v1.Class.$Properties;
        }

        /**
         * Properties of a CeilingUse.
         * @deprecated Use budget.v1.CeilingUse.$Properties instead.
         */
        interface ICeilingUse extends budget.v1.CeilingUse.$Properties {
        }

        /** Represents a CeilingUse. */
        class CeilingUse {

            /**
             * Constructs a new CeilingUse.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.CeilingUse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CeilingUse limit. */
            limit: Long;

            /** CeilingUse used. */
            used: Long;

            /**
             * Encodes the specified CeilingUse message. Does not implicitly {@link budget.v1.CeilingUse.verify|verify} messages.
             * @param message CeilingUse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.CeilingUse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CeilingUse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.CeilingUse & budget.v1.CeilingUse.$Shape} CeilingUse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.CeilingUse & budget.v1.CeilingUse.$Shape;

            /**
             * Verifies a CeilingUse message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a CeilingUse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CeilingUse
             */
            static fromObject(object: { [k: string]: any }): budget.v1.CeilingUse;

            /**
             * Creates a plain object from a CeilingUse message. Also converts values to other types if specified.
             * @param message CeilingUse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.CeilingUse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CeilingUse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CeilingUse {

            /** Properties of a CeilingUse. */
            interface $Properties {

                /** CeilingUse limit */
                limit?: Long;

                /** CeilingUse used */
                used?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CeilingUse. */
            type $Shape = budget.v1.CeilingUse.$Properties;
        }

        /**
         * Properties of a Line.
         * @deprecated Use budget.v1.Line.$Properties instead.
         */
        interface ILine extends budget.v1.Line.$Properties {
        }

        /** Represents a Line. */
        class Line {

            /**
             * Constructs a new Line.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Line.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Line code. */
            code: string;

            /** Line title. */
            title: string;

            /** Line year. */
            year: number;

            /** Line currency. */
            currency: string;

            /** Line classes. */
            classes: budget.v1.Classes;

            /** Line virementMax. */
            virementMax: Long;

            /** Line virementUsed. */
            virementUsed: Long;

            /** Line offset. */
            offset: boolean;

            /** Line settled. */
            settled: boolean;

            /**
             * Encodes the specified Line message. Does not implicitly {@link budget.v1.Line.verify|verify} messages.
             * @param message Line message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Line.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Line message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Line & budget.v1.Line.$Shape} Line
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Line & budget.v1.Line.$Shape;

            /**
             * Verifies a Line message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Line message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Line
             */
            static fromObject(object: { [k: string]: any }): budget.v1.Line;

            /**
             * Creates a plain object from a Line message. Also converts values to other types if specified.
             * @param message Line
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Line, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Line to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Line {

            /** Properties of a Line. */
            interface $Properties {

                /** Line code */
                code?: string;

                /** Line title */
                title?: string;

                /** Line year */
                year?: number;

                /** Line currency */
                currency?: string;

                /** Line classes */
                classes?: budget.v1.Classes.$Properties;

                /** Line virementMax */
                virementMax?: Long;

                /** Line virementUsed */
                virementUsed?: Long;

                /** Line offset */
                offset?: boolean;

                /** Line settled */
                settled?: boolean;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Line. */
            type $Shape = budget.v1.Line.$Properties;
        }

        /**
         * Properties of a Balance.
         * @deprecated Use budget.v1.Balance.$Properties instead.
         */
        interface IBalance extends budget.v1.Balance.$Properties {
        }

        /** Represents a Balance. */
        class Balance {

            /**
             * Constructs a new Balance.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Balance.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Balance unapportioned. */
            unapportioned: Long;

            /** Balance apportioned. */
            apportioned: Long;

            /** Balance allotted. */
            allotted: Long;

            /** Balance committed. */
            committed: Long;

            /** Balance obligated. */
            obligated: Long;

            /** Balance delivered. */
            delivered: Long;

            /** Balance ordered. */
            ordered: Long;

            /** Balance paid. */
            paid: Long;

            /** Balance lapsed. */
            lapsed: Long;

            /** Balance carried. */
            carried: Long;

            /**
             * Encodes the specified Balance message. Does not implicitly {@link budget.v1.Balance.verify|verify} messages.
             * @param message Balance message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Balance.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Balance message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Balance & budget.v1.Balance.$Shape} Balance
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Balance & budget.v1.Balance.$Shape;

            /**
             * Verifies a Balance message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Balance message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Balance
             */
            static fromObject(object: { [k: string]: any }): budget.v1.Balance;

            /**
             * Creates a plain object from a Balance message. Also converts values to other types if specified.
             * @param message Balance
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Balance, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Balance to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Balance {

            /** Properties of a Balance. */
            interface $Properties {

                /** Balance unapportioned */
                unapportioned?: Long;

                /** Balance apportioned */
                apportioned?: Long;

                /** Balance allotted */
                allotted?: Long;

                /** Balance committed */
                committed?: Long;

                /** Balance obligated */
                obligated?: Long;

                /** Balance delivered */
                delivered?: Long;

                /** Balance ordered */
                ordered?: Long;

                /** Balance paid */
                paid?: Long;

                /** Balance lapsed */
                lapsed?: Long;

                /** Balance carried */
                carried?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Balance. */
            type $Shape = budget.v1.Balance.$Properties;
        }

        /**
         * Properties of a Leaf.
         * @deprecated Use budget.v1.Leaf.$Properties instead.
         */
        interface ILeaf extends budget.v1.Leaf.$Properties {
        }

        /** Represents a Leaf. */
        class Leaf {

            /**
             * Constructs a new Leaf.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Leaf.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Leaf amount. */
            amount: Long;

            /**
             * Encodes the specified Leaf message. Does not implicitly {@link budget.v1.Leaf.verify|verify} messages.
             * @param message Leaf message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Leaf.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Leaf message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Leaf & budget.v1.Leaf.$Shape} Leaf
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Leaf & budget.v1.Leaf.$Shape;

            /**
             * Verifies a Leaf message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Leaf message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Leaf
             */
            static fromObject(object: { [k: string]: any }): budget.v1.Leaf;

            /**
             * Creates a plain object from a Leaf message. Also converts values to other types if specified.
             * @param message Leaf
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Leaf, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Leaf to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Leaf {

            /** Properties of a Leaf. */
            interface $Properties {

                /** Leaf amount */
                amount?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Leaf. */
            type $Shape = budget.v1.Leaf.$Properties;
        }

        /**
         * Properties of an Apportionment.
         * @deprecated Use budget.v1.Apportionment.$Properties instead.
         */
        interface IApportionment extends budget.v1.Apportionment.$Properties {
        }

        /** Represents an Apportionment. */
        class Apportionment {

            /**
             * Constructs a new Apportionment.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Apportionment.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Apportionment periods. */
            periods: budget.v1.Period[];

            /** Apportionment allotted. */
            allotted: Long;

            /**
             * Encodes the specified Apportionment message. Does not implicitly {@link budget.v1.Apportionment.verify|verify} messages.
             * @param message Apportionment message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Apportionment.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Apportionment message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Apportionment & budget.v1.Apportionment.$Shape} Apportionment
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Apportionment & budget.v1.Apportionment.$Shape;

            /**
             * Verifies an Apportionment message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an Apportionment message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Apportionment
             */
            static fromObject(object: { [k: string]: any }): budget.v1.Apportionment;

            /**
             * Creates a plain object from an Apportionment message. Also converts values to other types if specified.
             * @param message Apportionment
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Apportionment, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Apportionment to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Apportionment {

            /** Properties of an Apportionment. */
            interface $Properties {

                /** Apportionment periods */
                periods?: budget.v1.Period.$Properties[];

                /** Apportionment allotted */
                allotted?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Apportionment. */
            type $Shape = budget.v1.Apportionment.$Properties;
        }

        /**
         * Properties of an AuthorityEntry.
         * @deprecated Use budget.v1.AuthorityEntry.$Properties instead.
         */
        interface IAuthorityEntry extends budget.v1.AuthorityEntry.$Properties {
        }

        /** Represents an AuthorityEntry. */
        class AuthorityEntry {

            /**
             * Constructs a new AuthorityEntry.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.AuthorityEntry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AuthorityEntry kind. */
            kind: number;

            /** AuthorityEntry amount. */
            amount: Long;

            /** AuthorityEntry document. */
            document: Uint8Array;

            /** AuthorityEntry other. */
            other: Uint8Array;

            /** AuthorityEntry person. */
            person: Uint8Array;

            /**
             * Encodes the specified AuthorityEntry message. Does not implicitly {@link budget.v1.AuthorityEntry.verify|verify} messages.
             * @param message AuthorityEntry message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.AuthorityEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AuthorityEntry message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.AuthorityEntry & budget.v1.AuthorityEntry.$Shape} AuthorityEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.AuthorityEntry & budget.v1.AuthorityEntry.$Shape;

            /**
             * Verifies an AuthorityEntry message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an AuthorityEntry message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AuthorityEntry
             */
            static fromObject(object: { [k: string]: any }): budget.v1.AuthorityEntry;

            /**
             * Creates a plain object from an AuthorityEntry message. Also converts values to other types if specified.
             * @param message AuthorityEntry
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.AuthorityEntry, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AuthorityEntry to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace AuthorityEntry {

            /** Properties of an AuthorityEntry. */
            interface $Properties {

                /** AuthorityEntry kind */
                kind?: number;

                /** AuthorityEntry amount */
                amount?: Long;

                /** AuthorityEntry document */
                document?: Uint8Array;

                /** AuthorityEntry other */
                other?: Uint8Array;

                /** AuthorityEntry person */
                person?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AuthorityEntry. */
            type $Shape = budget.v1.AuthorityEntry.$Properties;
        }

        /**
         * Properties of a Commitment.
         * @deprecated Use budget.v1.Commitment.$Properties instead.
         */
        interface ICommitment extends budget.v1.Commitment.$Properties {
        }

        /** Represents a Commitment. */
        class Commitment {

            /**
             * Constructs a new Commitment.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Commitment.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Commitment reference. */
            reference: string;

            /** Commitment amount. */
            amount: Long;

            /** Commitment open. */
            open: Long;

            /** Commitment document. */
            document: Uint8Array;

            /** Commitment person. */
            person: Uint8Array;

            /**
             * Encodes the specified Commitment message. Does not implicitly {@link budget.v1.Commitment.verify|verify} messages.
             * @param message Commitment message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Commitment.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Commitment message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Commitment & budget.v1.Commitment.$Shape} Commitment
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Commitment & budget.v1.Commitment.$Shape;

            /**
             * Verifies a Commitment message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Commitment message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Commitment
             */
            static fromObject(object: { [k: string]: any }): budget.v1.Commitment;

            /**
             * Creates a plain object from a Commitment message. Also converts values to other types if specified.
             * @param message Commitment
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Commitment, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Commitment to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Commitment {

            /** Properties of a Commitment. */
            interface $Properties {

                /** Commitment reference */
                reference?: string;

                /** Commitment amount */
                amount?: Long;

                /** Commitment open */
                open?: Long;

                /** Commitment document */
                document?: Uint8Array;

                /** Commitment person */
                person?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Commitment. */
            type $Shape = budget.v1.Commitment.$Properties;
        }

        /**
         * Properties of an Obligation.
         * @deprecated Use budget.v1.Obligation.$Properties instead.
         */
        interface IObligation extends budget.v1.Obligation.$Properties {
        }

        /** Represents an Obligation. */
        class Obligation {

            /**
             * Constructs a new Obligation.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Obligation.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Obligation reference. */
            reference: string;

            /** Obligation commitment. */
            commitment: Uint8Array;

            /** Obligation supplier. */
            supplier: Uint8Array;

            /** Obligation amount. */
            amount: Long;

            /** Obligation open. */
            open: Long;

            /** Obligation document. */
            document: Uint8Array;

            /** Obligation person. */
            person: Uint8Array;

            /**
             * Encodes the specified Obligation message. Does not implicitly {@link budget.v1.Obligation.verify|verify} messages.
             * @param message Obligation message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Obligation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Obligation message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Obligation & budget.v1.Obligation.$Shape} Obligation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Obligation & budget.v1.Obligation.$Shape;

            /**
             * Verifies an Obligation message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an Obligation message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Obligation
             */
            static fromObject(object: { [k: string]: any }): budget.v1.Obligation;

            /**
             * Creates a plain object from an Obligation message. Also converts values to other types if specified.
             * @param message Obligation
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Obligation, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Obligation to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Obligation {

            /** Properties of an Obligation. */
            interface $Properties {

                /** Obligation reference */
                reference?: string;

                /** Obligation commitment */
                commitment?: Uint8Array;

                /** Obligation supplier */
                supplier?: Uint8Array;

                /** Obligation amount */
                amount?: Long;

                /** Obligation open */
                open?: Long;

                /** Obligation document */
                document?: Uint8Array;

                /** Obligation person */
                person?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Obligation. */
            type $Shape = budget.v1.Obligation.$Properties;
        }

        /**
         * Properties of a Delivery.
         * @deprecated Use budget.v1.Delivery.$Properties instead.
         */
        interface IDelivery extends budget.v1.Delivery.$Properties {
        }

        /** Represents a Delivery. */
        class Delivery {

            /**
             * Constructs a new Delivery.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Delivery.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Delivery reference. */
            reference: string;

            /** Delivery obligation. */
            obligation: Uint8Array;

            /** Delivery amount. */
            amount: Long;

            /** Delivery open. */
            open: Long;

            /** Delivery invoiced. */
            invoiced: Long;

            /** Delivery document. */
            document: Uint8Array;

            /** Delivery person. */
            person: Uint8Array;

            /**
             * Encodes the specified Delivery message. Does not implicitly {@link budget.v1.Delivery.verify|verify} messages.
             * @param message Delivery message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Delivery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Delivery message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Delivery & budget.v1.Delivery.$Shape} Delivery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Delivery & budget.v1.Delivery.$Shape;

            /**
             * Verifies a Delivery message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Delivery message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Delivery
             */
            static fromObject(object: { [k: string]: any }): budget.v1.Delivery;

            /**
             * Creates a plain object from a Delivery message. Also converts values to other types if specified.
             * @param message Delivery
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Delivery, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Delivery to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Delivery {

            /** Properties of a Delivery. */
            interface $Properties {

                /** Delivery reference */
                reference?: string;

                /** Delivery obligation */
                obligation?: Uint8Array;

                /** Delivery amount */
                amount?: Long;

                /** Delivery open */
                open?: Long;

                /** Delivery invoiced */
                invoiced?: Long;

                /** Delivery document */
                document?: Uint8Array;

                /** Delivery person */
                person?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Delivery. */
            type $Shape = budget.v1.Delivery.$Properties;
        }

        /**
         * Properties of an Invoice.
         * @deprecated Use budget.v1.Invoice.$Properties instead.
         */
        interface IInvoice extends budget.v1.Invoice.$Properties {
        }

        /** Represents an Invoice. */
        class Invoice {

            /**
             * Constructs a new Invoice.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Invoice.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Invoice number. */
            number: string;

            /** Invoice line. */
            line: Uint8Array;

            /** Invoice delivery. */
            delivery: Uint8Array;

            /** Invoice supplier. */
            supplier: Uint8Array;

            /** Invoice amount. */
            amount: Long;

            /** Invoice datedMs. */
            datedMs: Long;

            /** Invoice document. */
            document: Uint8Array;

            /** Invoice person. */
            person: Uint8Array;

            /** Invoice status. */
            status: number;

            /** Invoice reason. */
            reason: string;

            /**
             * Encodes the specified Invoice message. Does not implicitly {@link budget.v1.Invoice.verify|verify} messages.
             * @param message Invoice message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Invoice.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Invoice message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Invoice & budget.v1.Invoice.$Shape} Invoice
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Invoice & budget.v1.Invoice.$Shape;

            /**
             * Verifies an Invoice message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an Invoice message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Invoice
             */
            static fromObject(object: { [k: string]: any }): budget.v1.Invoice;

            /**
             * Creates a plain object from an Invoice message. Also converts values to other types if specified.
             * @param message Invoice
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Invoice, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Invoice to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Invoice {

            /** Properties of an Invoice. */
            interface $Properties {

                /** Invoice number */
                number?: string;

                /** Invoice line */
                line?: Uint8Array;

                /** Invoice delivery */
                delivery?: Uint8Array;

                /** Invoice supplier */
                supplier?: Uint8Array;

                /** Invoice amount */
                amount?: Long;

                /** Invoice datedMs */
                datedMs?: Long;

                /** Invoice document */
                document?: Uint8Array;

                /** Invoice person */
                person?: Uint8Array;

                /** Invoice status */
                status?: number;

                /** Invoice reason */
                reason?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Invoice. */
            type $Shape = budget.v1.Invoice.$Properties;
        }

        /**
         * Properties of an Order.
         * @deprecated Use budget.v1.Order.$Properties instead.
         */
        interface IOrder extends budget.v1.Order.$Properties {
        }

        /** Represents an Order. */
        class Order {

            /**
             * Constructs a new Order.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Order.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Order delivery. */
            delivery: Uint8Array;

            /** Order supplier. */
            supplier: Uint8Array;

            /** Order account. */
            account: Uint8Array;

            /** Order amount. */
            amount: Long;

            /** Order open. */
            open: Long;

            /** Order refunded. */
            refunded: Long;

            /** Order approvedMs. */
            approvedMs: Long;

            /** Order person. */
            person: Uint8Array;

            /** Order status. */
            status: number;

            /** Order batch. */
            batch: Uint8Array;

            /** Order entry. */
            entry: Uint8Array;

            /** Order reason. */
            reason: string;

            /** Order flagged. */
            flagged: boolean;

            /**
             * Encodes the specified Order message. Does not implicitly {@link budget.v1.Order.verify|verify} messages.
             * @param message Order message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Order.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Order message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Order & budget.v1.Order.$Shape} Order
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Order & budget.v1.Order.$Shape;

            /**
             * Verifies an Order message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an Order message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Order
             */
            static fromObject(object: { [k: string]: any }): budget.v1.Order;

            /**
             * Creates a plain object from an Order message. Also converts values to other types if specified.
             * @param message Order
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Order, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Order to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Order {

            /** Properties of an Order. */
            interface $Properties {

                /** Order delivery */
                delivery?: Uint8Array;

                /** Order supplier */
                supplier?: Uint8Array;

                /** Order account */
                account?: Uint8Array;

                /** Order amount */
                amount?: Long;

                /** Order open */
                open?: Long;

                /** Order refunded */
                refunded?: Long;

                /** Order approvedMs */
                approvedMs?: Long;

                /** Order person */
                person?: Uint8Array;

                /** Order status */
                status?: number;

                /** Order batch */
                batch?: Uint8Array;

                /** Order entry */
                entry?: Uint8Array;

                /** Order reason */
                reason?: string;

                /** Order flagged */
                flagged?: boolean;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Order. */
            type $Shape = budget.v1.Order.$Properties;
        }

        /**
         * Properties of a Batch.
         * @deprecated Use budget.v1.Batch.$Properties instead.
         */
        interface IBatch extends budget.v1.Batch.$Properties {
        }

        /** Represents a Batch. */
        class Batch {

            /**
             * Constructs a new Batch.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Batch.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Batch messageId. */
            messageId: string;

            /** Batch currency. */
            currency: string;

            /** Batch amount. */
            amount: Long;

            /** Batch orders. */
            orders: number;

            /** Batch document. */
            document: Uint8Array;

            /** Batch person. */
            person: Uint8Array;

            /**
             * Encodes the specified Batch message. Does not implicitly {@link budget.v1.Batch.verify|verify} messages.
             * @param message Batch message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Batch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Batch message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Batch & budget.v1.Batch.$Shape} Batch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Batch & budget.v1.Batch.$Shape;

            /**
             * Verifies a Batch message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Batch message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Batch
             */
            static fromObject(object: { [k: string]: any }): budget.v1.Batch;

            /**
             * Creates a plain object from a Batch message. Also converts values to other types if specified.
             * @param message Batch
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Batch, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Batch to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Batch {

            /** Properties of a Batch. */
            interface $Properties {

                /** Batch messageId */
                messageId?: string;

                /** Batch currency */
                currency?: string;

                /** Batch amount */
                amount?: Long;

                /** Batch orders */
                orders?: number;

                /** Batch document */
                document?: Uint8Array;

                /** Batch person */
                person?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Batch. */
            type $Shape = budget.v1.Batch.$Properties;
        }

        /**
         * Properties of an Entry.
         * @deprecated Use budget.v1.Entry.$Properties instead.
         */
        interface IEntry extends budget.v1.Entry.$Properties {
        }

        /** Represents an Entry. */
        class Entry {

            /**
             * Constructs a new Entry.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Entry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Entry statement. */
            statement: string;

            /** Entry entry. */
            entry: string;

            /** Entry currency. */
            currency: string;

            /** Entry amount. */
            amount: Long;

            /** Entry bookedMs. */
            bookedMs: Long;

            /** Entry document. */
            document: Uint8Array;

            /** Entry person. */
            person: Uint8Array;

            /** Entry orders. */
            orders: budget.v1.OrderName[];

            /**
             * Encodes the specified Entry message. Does not implicitly {@link budget.v1.Entry.verify|verify} messages.
             * @param message Entry message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Entry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Entry message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Entry & budget.v1.Entry.$Shape} Entry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Entry & budget.v1.Entry.$Shape;

            /**
             * Verifies an Entry message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an Entry message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Entry
             */
            static fromObject(object: { [k: string]: any }): budget.v1.Entry;

            /**
             * Creates a plain object from an Entry message. Also converts values to other types if specified.
             * @param message Entry
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Entry, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Entry to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Entry {

            /** Properties of an Entry. */
            interface $Properties {

                /** Entry statement */
                statement?: string;

                /** Entry entry */
                entry?: string;

                /** Entry currency */
                currency?: string;

                /** Entry amount */
                amount?: Long;

                /** Entry bookedMs */
                bookedMs?: Long;

                /** Entry document */
                document?: Uint8Array;

                /** Entry person */
                person?: Uint8Array;

                /** Entry orders */
                orders?: budget.v1.OrderName.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Entry. */
            type $Shape = budget.v1.Entry.$Properties;
        }

        /**
         * Properties of a Payment.
         * @deprecated Use budget.v1.Payment.$Properties instead.
         */
        interface IPayment extends budget.v1.Payment.$Properties {
        }

        /** Represents a Payment. */
        class Payment {

            /**
             * Constructs a new Payment.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Payment.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Payment order. */
            order: Uint8Array;

            /** Payment supplier. */
            supplier: Uint8Array;

            /** Payment amount. */
            amount: Long;

            /** Payment entry. */
            entry: Uint8Array;

            /** Payment bookedMs. */
            bookedMs: Long;

            /**
             * Encodes the specified Payment message. Does not implicitly {@link budget.v1.Payment.verify|verify} messages.
             * @param message Payment message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Payment.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Payment message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Payment & budget.v1.Payment.$Shape} Payment
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Payment & budget.v1.Payment.$Shape;

            /**
             * Verifies a Payment message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Payment message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Payment
             */
            static fromObject(object: { [k: string]: any }): budget.v1.Payment;

            /**
             * Creates a plain object from a Payment message. Also converts values to other types if specified.
             * @param message Payment
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Payment, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Payment to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Payment {

            /** Properties of a Payment. */
            interface $Properties {

                /** Payment order */
                order?: Uint8Array;

                /** Payment supplier */
                supplier?: Uint8Array;

                /** Payment amount */
                amount?: Long;

                /** Payment entry */
                entry?: Uint8Array;

                /** Payment bookedMs */
                bookedMs?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Payment. */
            type $Shape = budget.v1.Payment.$Properties;
        }

        /**
         * Properties of a Return.
         * @deprecated Use budget.v1.Return.$Properties instead.
         */
        interface IReturn extends budget.v1.Return.$Properties {
        }

        /** Represents a Return. */
        class Return {

            /**
             * Constructs a new Return.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Return.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Return order. */
            order: Uint8Array;

            /** Return supplier. */
            supplier: Uint8Array;

            /** Return amount. */
            amount: Long;

            /** Return document. */
            document: Uint8Array;

            /** Return person. */
            person: Uint8Array;

            /**
             * Encodes the specified Return message. Does not implicitly {@link budget.v1.Return.verify|verify} messages.
             * @param message Return message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Return.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Return message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Return & budget.v1.Return.$Shape} Return
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Return & budget.v1.Return.$Shape;

            /**
             * Verifies a Return message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Return message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Return
             */
            static fromObject(object: { [k: string]: any }): budget.v1.Return;

            /**
             * Creates a plain object from a Return message. Also converts values to other types if specified.
             * @param message Return
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Return, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Return to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Return {

            /** Properties of a Return. */
            interface $Properties {

                /** Return order */
                order?: Uint8Array;

                /** Return supplier */
                supplier?: Uint8Array;

                /** Return amount */
                amount?: Long;

                /** Return document */
                document?: Uint8Array;

                /** Return person */
                person?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Return. */
            type $Shape = budget.v1.Return.$Properties;
        }

        /**
         * Properties of a Revenue.
         * @deprecated Use budget.v1.Revenue.$Properties instead.
         */
        interface IRevenue extends budget.v1.Revenue.$Properties {
        }

        /** Represents a Revenue. */
        class Revenue {

            /**
             * Constructs a new Revenue.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Revenue.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Revenue amount. */
            amount: Long;

            /** Revenue document. */
            document: Uint8Array;

            /** Revenue person. */
            person: Uint8Array;

            /**
             * Encodes the specified Revenue message. Does not implicitly {@link budget.v1.Revenue.verify|verify} messages.
             * @param message Revenue message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Revenue.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Revenue message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Revenue & budget.v1.Revenue.$Shape} Revenue
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Revenue & budget.v1.Revenue.$Shape;

            /**
             * Verifies a Revenue message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Revenue message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Revenue
             */
            static fromObject(object: { [k: string]: any }): budget.v1.Revenue;

            /**
             * Creates a plain object from a Revenue message. Also converts values to other types if specified.
             * @param message Revenue
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Revenue, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Revenue to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Revenue {

            /** Properties of a Revenue. */
            interface $Properties {

                /** Revenue amount */
                amount?: Long;

                /** Revenue document */
                document?: Uint8Array;

                /** Revenue person */
                person?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Revenue. */
            type $Shape = budget.v1.Revenue.$Properties;
        }

        /**
         * Properties of a Payee.
         * @deprecated Use budget.v1.Payee.$Properties instead.
         */
        interface IPayee extends budget.v1.Payee.$Properties {
        }

        /** Represents a Payee. */
        class Payee {

            /**
             * Constructs a new Payee.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Payee.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Payee received. */
            received: Long;

            /** Payee payments. */
            payments: Long;

            /**
             * Encodes the specified Payee message. Does not implicitly {@link budget.v1.Payee.verify|verify} messages.
             * @param message Payee message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Payee.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Payee message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Payee & budget.v1.Payee.$Shape} Payee
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Payee & budget.v1.Payee.$Shape;

            /**
             * Verifies a Payee message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Payee message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Payee
             */
            static fromObject(object: { [k: string]: any }): budget.v1.Payee;

            /**
             * Creates a plain object from a Payee message. Also converts values to other types if specified.
             * @param message Payee
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Payee, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Payee to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Payee {

            /** Properties of a Payee. */
            interface $Properties {

                /** Payee received */
                received?: Long;

                /** Payee payments */
                payments?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Payee. */
            type $Shape = budget.v1.Payee.$Properties;
        }

        /**
         * Properties of a Supplier.
         * @deprecated Use budget.v1.Supplier.$Properties instead.
         */
        interface ISupplier extends budget.v1.Supplier.$Properties {
        }

        /** Represents a Supplier. */
        class Supplier {

            /**
             * Constructs a new Supplier.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Supplier.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Supplier reference. */
            reference: string;

            /** Supplier name. */
            name: string;

            /** Supplier account. */
            account: Uint8Array;

            /** Supplier nextAccount. */
            nextAccount: Uint8Array;

            /** Supplier nextFromMs. */
            nextFromMs: Long;

            /** Supplier person. */
            person: Uint8Array;

            /** Supplier verifier. */
            verifier: Uint8Array;

            /** Supplier debarredUntilMs. */
            debarredUntilMs: Long;

            /** Supplier debarment. */
            debarment: Uint8Array;

            /**
             * Encodes the specified Supplier message. Does not implicitly {@link budget.v1.Supplier.verify|verify} messages.
             * @param message Supplier message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Supplier.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Supplier message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Supplier & budget.v1.Supplier.$Shape} Supplier
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Supplier & budget.v1.Supplier.$Shape;

            /**
             * Verifies a Supplier message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Supplier message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Supplier
             */
            static fromObject(object: { [k: string]: any }): budget.v1.Supplier;

            /**
             * Creates a plain object from a Supplier message. Also converts values to other types if specified.
             * @param message Supplier
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Supplier, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Supplier to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Supplier {

            /** Properties of a Supplier. */
            interface $Properties {

                /** Supplier reference */
                reference?: string;

                /** Supplier name */
                name?: string;

                /** Supplier account */
                account?: Uint8Array;

                /** Supplier nextAccount */
                nextAccount?: Uint8Array;

                /** Supplier nextFromMs */
                nextFromMs?: Long;

                /** Supplier person */
                person?: Uint8Array;

                /** Supplier verifier */
                verifier?: Uint8Array;

                /** Supplier debarredUntilMs */
                debarredUntilMs?: Long;

                /** Supplier debarment */
                debarment?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Supplier. */
            type $Shape = budget.v1.Supplier.$Properties;
        }

        /**
         * Properties of an Approval.
         * @deprecated Use budget.v1.Approval.$Properties instead.
         */
        interface IApproval extends budget.v1.Approval.$Properties {
        }

        /** Represents an Approval. */
        class Approval {

            /**
             * Constructs a new Approval.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Approval.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Approval method. */
            method: number;

            /** Approval person. */
            person: Uint8Array;

            /** Approval powers. */
            powers: string[];

            /** Approval deadlineMs. */
            deadlineMs: Long;

            /**
             * Encodes the specified Approval message. Does not implicitly {@link budget.v1.Approval.verify|verify} messages.
             * @param message Approval message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Approval.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Approval message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Approval & budget.v1.Approval.$Shape} Approval
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Approval & budget.v1.Approval.$Shape;

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
            static fromObject(object: { [k: string]: any }): budget.v1.Approval;

            /**
             * Creates a plain object from an Approval message. Also converts values to other types if specified.
             * @param message Approval
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Approval, options?: $protobuf.IConversionOptions): { [k: string]: any };

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

                /** Approval person */
                person?: Uint8Array;

                /** Approval powers */
                powers?: string[];

                /** Approval deadlineMs */
                deadlineMs?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Approval. */
            type $Shape = budget.v1.Approval.$Properties;
        }

        /**
         * Properties of an Adjustment.
         * @deprecated Use budget.v1.Adjustment.$Properties instead.
         */
        interface IAdjustment extends budget.v1.Adjustment.$Properties {
        }

        /** Represents an Adjustment. */
        class Adjustment {

            /**
             * Constructs a new Adjustment.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Adjustment.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Adjustment from. */
            from: number;

            /** Adjustment to. */
            to: number;

            /** Adjustment amount. */
            amount: Long;

            /** Adjustment document. */
            document: Uint8Array;

            /** Adjustment auditor. */
            auditor: Uint8Array;

            /** Adjustment treasurer. */
            treasurer: Uint8Array;

            /**
             * Encodes the specified Adjustment message. Does not implicitly {@link budget.v1.Adjustment.verify|verify} messages.
             * @param message Adjustment message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Adjustment.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Adjustment message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Adjustment & budget.v1.Adjustment.$Shape} Adjustment
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Adjustment & budget.v1.Adjustment.$Shape;

            /**
             * Verifies an Adjustment message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an Adjustment message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Adjustment
             */
            static fromObject(object: { [k: string]: any }): budget.v1.Adjustment;

            /**
             * Creates a plain object from an Adjustment message. Also converts values to other types if specified.
             * @param message Adjustment
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Adjustment, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Adjustment to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Adjustment {

            /** Properties of an Adjustment. */
            interface $Properties {

                /** Adjustment from */
                from?: number;

                /** Adjustment to */
                to?: number;

                /** Adjustment amount */
                amount?: Long;

                /** Adjustment document */
                document?: Uint8Array;

                /** Adjustment auditor */
                auditor?: Uint8Array;

                /** Adjustment treasurer */
                treasurer?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Adjustment. */
            type $Shape = budget.v1.Adjustment.$Properties;
        }

        /**
         * Properties of a Filing.
         * @deprecated Use budget.v1.Filing.$Properties instead.
         */
        interface IFiling extends budget.v1.Filing.$Properties {
        }

        /** Represents a Filing. */
        class Filing {

            /**
             * Constructs a new Filing.
             * @param [properties] Properties to set
             */
            constructor(properties?: budget.v1.Filing.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Filing index. */
            index: Long;

            /**
             * Encodes the specified Filing message. Does not implicitly {@link budget.v1.Filing.verify|verify} messages.
             * @param message Filing message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: budget.v1.Filing.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Filing message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {budget.v1.Filing & budget.v1.Filing.$Shape} Filing
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): budget.v1.Filing & budget.v1.Filing.$Shape;

            /**
             * Verifies a Filing message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Filing message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Filing
             */
            static fromObject(object: { [k: string]: any }): budget.v1.Filing;

            /**
             * Creates a plain object from a Filing message. Also converts values to other types if specified.
             * @param message Filing
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: budget.v1.Filing, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Filing to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Filing {

            /** Properties of a Filing. */
            interface $Properties {

                /** Filing index */
                index?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Filing. */
            type $Shape = budget.v1.Filing.$Properties;
        }
    }
}
