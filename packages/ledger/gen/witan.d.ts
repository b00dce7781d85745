import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace witan. */
export namespace witan {

    /** Namespace v1. */
    namespace v1 {

        /**
         * Properties of a Prepare.
         * @deprecated Use witan.v1.Prepare.$Properties instead.
         */
        interface IPrepare extends witan.v1.Prepare.$Properties {
        }

        /** Represents a Prepare. */
        class Prepare {

            /**
             * Constructs a new Prepare.
             * @param [properties] Properties to set
             */
            constructor(properties?: witan.v1.Prepare.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Prepare epoch. */
            epoch: Long;

            /** Prepare view. */
            view: Long;

            /** Prepare height. */
            height: Long;

            /** Prepare blockHash. */
            blockHash: Uint8Array;

            /** Prepare voter. */
            voter: number;

            /** Prepare signature. */
            signature: Uint8Array;

            /**
             * Encodes the specified Prepare message. Does not implicitly {@link witan.v1.Prepare.verify|verify} messages.
             * @param message Prepare message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: witan.v1.Prepare.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Prepare message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {witan.v1.Prepare & witan.v1.Prepare.$Shape} Prepare
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): witan.v1.Prepare & witan.v1.Prepare.$Shape;

            /**
             * Verifies a Prepare message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Prepare message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Prepare
             */
            static fromObject(object: { [k: string]: any }): witan.v1.Prepare;

            /**
             * Creates a plain object from a Prepare message. Also converts values to other types if specified.
             * @param message Prepare
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: witan.v1.Prepare, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Prepare to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Prepare {

            /** Properties of a Prepare. */
            interface $Properties {

                /** Prepare epoch */
                epoch?: Long;

                /** Prepare view */
                view?: Long;

                /** Prepare height */
                height?: Long;

                /** Prepare blockHash */
                blockHash?: Uint8Array;

                /** Prepare voter */
                voter?: number;

                /** Prepare signature */
                signature?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Prepare. */
            type $Shape = witan.v1.Prepare.$Properties;
        }

        /**
         * Properties of a Commit.
         * @deprecated Use witan.v1.Commit.$Properties instead.
         */
        interface ICommit extends witan.v1.Commit.$Properties {
        }

        /** Represents a Commit. */
        class Commit {

            /**
             * Constructs a new Commit.
             * @param [properties] Properties to set
             */
            constructor(properties?: witan.v1.Commit.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Commit epoch. */
            epoch: Long;

            /** Commit view. */
            view: Long;

            /** Commit height. */
            height: Long;

            /** Commit blockHash. */
            blockHash: Uint8Array;

            /** Commit sealedHash. */
            sealedHash: Uint8Array;

            /** Commit voter. */
            voter: number;

            /** Commit signature. */
            signature: Uint8Array;

            /**
             * Encodes the specified Commit message. Does not implicitly {@link witan.v1.Commit.verify|verify} messages.
             * @param message Commit message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: witan.v1.Commit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Commit message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {witan.v1.Commit & witan.v1.Commit.$Shape} Commit
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): witan.v1.Commit & witan.v1.Commit.$Shape;

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
            static fromObject(object: { [k: string]: any }): witan.v1.Commit;

            /**
             * Creates a plain object from a Commit message. Also converts values to other types if specified.
             * @param message Commit
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: witan.v1.Commit, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Commit to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Commit {

            /** Properties of a Commit. */
            interface $Properties {

                /** Commit epoch */
                epoch?: Long;

                /** Commit view */
                view?: Long;

                /** Commit height */
                height?: Long;

                /** Commit blockHash */
                blockHash?: Uint8Array;

                /** Commit sealedHash */
                sealedHash?: Uint8Array;

                /** Commit voter */
                voter?: number;

                /** Commit signature */
                signature?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Commit. */
            type $Shape = witan.v1.Commit.$Properties;
        }

        /**
         * Properties of a Propose.
         * @deprecated Use witan.v1.Propose.$Properties instead.
         */
        interface IPropose extends witan.v1.Propose.$Properties {
        }

        /** Represents a Propose. */
        class Propose {

            /**
             * Constructs a new Propose.
             * @param [properties] Properties to set
             */
            constructor(properties?: witan.v1.Propose.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Propose view. */
            view: Long;

            /** Propose header. */
            header: Uint8Array;

            /** Propose references. */
            references: Uint8Array[];

            /** Propose entry. */
            entry: witan.v1.EntryProof;

            /** Propose prepareSignature. */
            prepareSignature: Uint8Array;

            /** Propose evidence. */
            evidence: Uint8Array[];

            /**
             * Encodes the specified Propose message. Does not implicitly {@link witan.v1.Propose.verify|verify} messages.
             * @param message Propose message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: witan.v1.Propose.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Propose message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {witan.v1.Propose & witan.v1.Propose.$Shape} Propose
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): witan.v1.Propose & witan.v1.Propose.$Shape;

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
            static fromObject(object: { [k: string]: any }): witan.v1.Propose;

            /**
             * Creates a plain object from a Propose message. Also converts values to other types if specified.
             * @param message Propose
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: witan.v1.Propose, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Propose to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Propose {

            /** Properties of a Propose. */
            interface $Properties {

                /** Propose view */
                view?: Long;

                /** Propose header */
                header?: Uint8Array;

                /** Propose references */
                references?: Uint8Array[];

                /** Propose entry */
                entry?: witan.v1.EntryProof.$Properties;

                /** Propose prepareSignature */
                prepareSignature?: Uint8Array;

                /** Propose evidence */
                evidence?: Uint8Array[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Propose. */
            type $Shape = {
              view?: Long;
              header?: Uint8Array;
              references?: Uint8Array[];
              entry?: witan.v1.EntryProof.$Shape;
              prepareSignature?: Uint8Array;
              evidence?: Uint8Array[];
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a ViewChange.
         * @deprecated Use witan.v1.ViewChange.$Properties instead.
         */
        interface IViewChange extends witan.v1.ViewChange.$Properties {
        }

        /** Represents a ViewChange. */
        class ViewChange {

            /**
             * Constructs a new ViewChange.
             * @param [properties] Properties to set
             */
            constructor(properties?: witan.v1.ViewChange.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ViewChange epoch. */
            epoch: Long;

            /** ViewChange newView. */
            newView: Long;

            /** ViewChange justification. */
            justification: Uint8Array;

            /** ViewChange voter. */
            voter: number;

            /** ViewChange signature. */
            signature: Uint8Array;

            /** ViewChange certificate. */
            certificate: Uint8Array;

            /** ViewChange committedTip. */
            committedTip: Uint8Array;

            /**
             * Encodes the specified ViewChange message. Does not implicitly {@link witan.v1.ViewChange.verify|verify} messages.
             * @param message ViewChange message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: witan.v1.ViewChange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ViewChange message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {witan.v1.ViewChange & witan.v1.ViewChange.$Shape} ViewChange
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): witan.v1.ViewChange & witan.v1.ViewChange.$Shape;

            /**
             * Verifies a ViewChange message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ViewChange message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ViewChange
             */
            static fromObject(object: { [k: string]: any }): witan.v1.ViewChange;

            /**
             * Creates a plain object from a ViewChange message. Also converts values to other types if specified.
             * @param message ViewChange
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: witan.v1.ViewChange, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ViewChange to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ViewChange {

            /** Properties of a ViewChange. */
            interface $Properties {

                /** ViewChange epoch */
                epoch?: Long;

                /** ViewChange newView */
                newView?: Long;

                /** ViewChange justification */
                justification?: Uint8Array;

                /** ViewChange voter */
                voter?: number;

                /** ViewChange signature */
                signature?: Uint8Array;

                /** ViewChange certificate */
                certificate?: Uint8Array;

                /** ViewChange committedTip */
                committedTip?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ViewChange. */
            type $Shape = witan.v1.ViewChange.$Properties;
        }

        /**
         * Properties of a ListedViewChange.
         * @deprecated Use witan.v1.ListedViewChange.$Properties instead.
         */
        interface IListedViewChange extends witan.v1.ListedViewChange.$Properties {
        }

        /** Represents a ListedViewChange. */
        class ListedViewChange {

            /**
             * Constructs a new ListedViewChange.
             * @param [properties] Properties to set
             */
            constructor(properties?: witan.v1.ListedViewChange.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListedViewChange voter. */
            voter: number;

            /** ListedViewChange justification. */
            justification: Uint8Array;

            /** ListedViewChange signature. */
            signature: Uint8Array;

            /**
             * Encodes the specified ListedViewChange message. Does not implicitly {@link witan.v1.ListedViewChange.verify|verify} messages.
             * @param message ListedViewChange message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: witan.v1.ListedViewChange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListedViewChange message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {witan.v1.ListedViewChange & witan.v1.ListedViewChange.$Shape} ListedViewChange
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): witan.v1.ListedViewChange & witan.v1.ListedViewChange.$Shape;

            /**
             * Verifies a ListedViewChange message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ListedViewChange message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ListedViewChange
             */
            static fromObject(object: { [k: string]: any }): witan.v1.ListedViewChange;

            /**
             * Creates a plain object from a ListedViewChange message. Also converts values to other types if specified.
             * @param message ListedViewChange
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: witan.v1.ListedViewChange, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ListedViewChange to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ListedViewChange {

            /** Properties of a ListedViewChange. */
            interface $Properties {

                /** ListedViewChange voter */
                voter?: number;

                /** ListedViewChange justification */
                justification?: Uint8Array;

                /** ListedViewChange signature */
                signature?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListedViewChange. */
            type $Shape = witan.v1.ListedViewChange.$Properties;
        }

        /**
         * Properties of a NewView.
         * @deprecated Use witan.v1.NewView.$Properties instead.
         */
        interface INewView extends witan.v1.NewView.$Properties {
        }

        /** Represents a NewView. */
        class NewView {

            /**
             * Constructs a new NewView.
             * @param [properties] Properties to set
             */
            constructor(properties?: witan.v1.NewView.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** NewView epoch. */
            epoch: Long;

            /** NewView view. */
            view: Long;

            /** NewView viewChanges. */
            viewChanges: witan.v1.ListedViewChange[];

            /** NewView highest. */
            highest: Uint8Array;

            /** NewView signature. */
            signature: Uint8Array;

            /**
             * Encodes the specified NewView message. Does not implicitly {@link witan.v1.NewView.verify|verify} messages.
             * @param message NewView message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: witan.v1.NewView.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a NewView message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {witan.v1.NewView & witan.v1.NewView.$Shape} NewView
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): witan.v1.NewView & witan.v1.NewView.$Shape;

            /**
             * Verifies a NewView message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a NewView message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns NewView
             */
            static fromObject(object: { [k: string]: any }): witan.v1.NewView;

            /**
             * Creates a plain object from a NewView message. Also converts values to other types if specified.
             * @param message NewView
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: witan.v1.NewView, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this NewView to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace NewView {

            /** Properties of a NewView. */
            interface $Properties {

                /** NewView epoch */
                epoch?: Long;

                /** NewView view */
                view?: Long;

                /** NewView viewChanges */
                viewChanges?: witan.v1.ListedViewChange.$Properties[];

                /** NewView highest */
                highest?: Uint8Array;

                /** NewView signature */
                signature?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a NewView. */
            type $Shape = witan.v1.NewView.$Properties;
        }

        /**
         * Properties of a Rotate.
         * @deprecated Use witan.v1.Rotate.$Properties instead.
         */
        interface IRotate extends witan.v1.Rotate.$Properties {
        }

        /** Represents a Rotate. */
        class Rotate {

            /**
             * Constructs a new Rotate.
             * @param [properties] Properties to set
             */
            constructor(properties?: witan.v1.Rotate.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Rotate certificate. */
            certificate: Uint8Array;

            /** Rotate header. */
            header: Uint8Array;

            /**
             * Encodes the specified Rotate message. Does not implicitly {@link witan.v1.Rotate.verify|verify} messages.
             * @param message Rotate message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: witan.v1.Rotate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Rotate message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {witan.v1.Rotate & witan.v1.Rotate.$Shape} Rotate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): witan.v1.Rotate & witan.v1.Rotate.$Shape;

            /**
             * Verifies a Rotate message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Rotate message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Rotate
             */
            static fromObject(object: { [k: string]: any }): witan.v1.Rotate;

            /**
             * Creates a plain object from a Rotate message. Also converts values to other types if specified.
             * @param message Rotate
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: witan.v1.Rotate, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Rotate to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Rotate {

            /** Properties of a Rotate. */
            interface $Properties {

                /** Rotate certificate */
                certificate?: Uint8Array;

                /** Rotate header */
                header?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Rotate. */
            type $Shape = witan.v1.Rotate.$Properties;
        }

        /**
         * Properties of an EntryProof.
         * @deprecated Use witan.v1.EntryProof.$Properties instead.
         */
        interface IEntryProof extends witan.v1.EntryProof.$Properties {
        }

        /** Represents an EntryProof. */
        class EntryProof {

            /**
             * Constructs a new EntryProof.
             * @param [properties] Properties to set
             */
            constructor(properties?: witan.v1.EntryProof.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EntryProof newView. */
            newView: (witan.v1.NewView|null);

            /** EntryProof rotate. */
            rotate: (witan.v1.Rotate|null);

            /** EntryProof proof. */
            proof?: ("newView"|"rotate");

            /**
             * Encodes the specified EntryProof message. Does not implicitly {@link witan.v1.EntryProof.verify|verify} messages.
             * @param message EntryProof message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: witan.v1.EntryProof.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EntryProof message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {witan.v1.EntryProof & witan.v1.EntryProof.$Shape} EntryProof
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): witan.v1.EntryProof & witan.v1.EntryProof.$Shape;

            /**
             * Verifies an EntryProof message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an EntryProof message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns EntryProof
             */
            static fromObject(object: { [k: string]: any }): witan.v1.EntryProof;

            /**
             * Creates a plain object from an EntryProof message. Also converts values to other types if specified.
             * @param message EntryProof
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: witan.v1.EntryProof, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this EntryProof to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace EntryProof {

            /** Properties of an EntryProof. */
            interface $Properties {

                /** EntryProof newView */
                newView?: (witan.v1.NewView.$Properties|null);

                /** EntryProof rotate */
                rotate?: (witan.v1.Rotate.$Properties|null);

                /** EntryProof proof */
                proof?: ("newView"|"rotate");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of an EntryProof. */
            type $Shape = {
              newView?: witan.v1.NewView.$Shape|null;
              rotate?: witan.v1.Rotate.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ proof?: undefined; newView?: null; rotate?: null }|{ proof?: "newView"; newView: witan.v1.NewView.$Shape; rotate?: null }|{ proof?: "rotate"; newView?: null; rotate: witan.v1.Rotate.$Shape })
            );
        }

        /**
         * Properties of a LaneHeld.
         * @deprecated Use witan.v1.LaneHeld.$Properties instead.
         */
        interface ILaneHeld extends witan.v1.LaneHeld.$Properties {
        }

        /** Represents a LaneHeld. */
        class LaneHeld {

            /**
             * Constructs a new LaneHeld.
             * @param [properties] Properties to set
             */
            constructor(properties?: witan.v1.LaneHeld.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LaneHeld author. */
            author: number;

            /** LaneHeld boot. */
            boot: number;

            /** LaneHeld seq. */
            seq: Long;

            /**
             * Encodes the specified LaneHeld message. Does not implicitly {@link witan.v1.LaneHeld.verify|verify} messages.
             * @param message LaneHeld message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: witan.v1.LaneHeld.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LaneHeld message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {witan.v1.LaneHeld & witan.v1.LaneHeld.$Shape} LaneHeld
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): witan.v1.LaneHeld & witan.v1.LaneHeld.$Shape;

            /**
             * Verifies a LaneHeld message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a LaneHeld message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns LaneHeld
             */
            static fromObject(object: { [k: string]: any }): witan.v1.LaneHeld;

            /**
             * Creates a plain object from a LaneHeld message. Also converts values to other types if specified.
             * @param message LaneHeld
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: witan.v1.LaneHeld, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this LaneHeld to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace LaneHeld {

            /** Properties of a LaneHeld. */
            interface $Properties {

                /** LaneHeld author */
                author?: number;

                /** LaneHeld boot */
                boot?: number;

                /** LaneHeld seq */
                seq?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LaneHeld. */
            type $Shape = witan.v1.LaneHeld.$Properties;
        }

        /**
         * Properties of a Status.
         * @deprecated Use witan.v1.Status.$Properties instead.
         */
        interface IStatus extends witan.v1.Status.$Properties {
        }

        /** Represents a Status. */
        class Status {

            /**
             * Constructs a new Status.
             * @param [properties] Properties to set
             */
            constructor(properties?: witan.v1.Status.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Status epoch. */
            epoch: Long;

            /** Status view. */
            view: Long;

            /** Status active. */
            active: boolean;

            /** Status committedTip. */
            committedTip: Uint8Array;

            /** Status entry. */
            entry: witan.v1.EntryProof;

            /** Status have. */
            have: witan.v1.LaneHeld[];

            /**
             * Encodes the specified Status message. Does not implicitly {@link witan.v1.Status.verify|verify} messages.
             * @param message Status message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: witan.v1.Status.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Status message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {witan.v1.Status & witan.v1.Status.$Shape} Status
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): witan.v1.Status & witan.v1.Status.$Shape;

            /**
             * Verifies a Status message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Status message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Status
             */
            static fromObject(object: { [k: string]: any }): witan.v1.Status;

            /**
             * Creates a plain object from a Status message. Also converts values to other types if specified.
             * @param message Status
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: witan.v1.Status, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Status to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Status {

            /** Properties of a Status. */
            interface $Properties {

                /** Status epoch */
                epoch?: Long;

                /** Status view */
                view?: Long;

                /** Status active */
                active?: boolean;

                /** Status committedTip */
                committedTip?: Uint8Array;

                /** Status entry */
                entry?: witan.v1.EntryProof.$Properties;

                /** Status have */
                have?: witan.v1.LaneHeld.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Status. */
            type $Shape = {
              epoch?: Long;
              view?: Long;
              active?: boolean;
              committedTip?: Uint8Array;
              entry?: witan.v1.EntryProof.$Shape;
              have?: witan.v1.LaneHeld.$Shape[];
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a GetBatch.
         * @deprecated Use witan.v1.GetBatch.$Properties instead.
         */
        interface IGetBatch extends witan.v1.GetBatch.$Properties {
        }

        /** Represents a GetBatch. */
        class GetBatch {

            /**
             * Constructs a new GetBatch.
             * @param [properties] Properties to set
             */
            constructor(properties?: witan.v1.GetBatch.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GetBatch batchHashes. */
            batchHashes: Uint8Array[];

            /**
             * Encodes the specified GetBatch message. Does not implicitly {@link witan.v1.GetBatch.verify|verify} messages.
             * @param message GetBatch message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: witan.v1.GetBatch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GetBatch message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {witan.v1.GetBatch & witan.v1.GetBatch.$Shape} GetBatch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): witan.v1.GetBatch & witan.v1.GetBatch.$Shape;

            /**
             * Verifies a GetBatch message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a GetBatch message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns GetBatch
             */
            static fromObject(object: { [k: string]: any }): witan.v1.GetBatch;

            /**
             * Creates a plain object from a GetBatch message. Also converts values to other types if specified.
             * @param message GetBatch
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: witan.v1.GetBatch, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this GetBatch to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace GetBatch {

            /** Properties of a GetBatch. */
            interface $Properties {

                /** GetBatch batchHashes */
                batchHashes?: Uint8Array[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GetBatch. */
            type $Shape = witan.v1.GetBatch.$Properties;
        }

        /**
         * Properties of a GetBlocks.
         * @deprecated Use witan.v1.GetBlocks.$Properties instead.
         */
        interface IGetBlocks extends witan.v1.GetBlocks.$Properties {
        }

        /** Represents a GetBlocks. */
        class GetBlocks {

            /**
             * Constructs a new GetBlocks.
             * @param [properties] Properties to set
             */
            constructor(properties?: witan.v1.GetBlocks.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GetBlocks from. */
            from: Long;

            /** GetBlocks to. */
            to: Long;

            /**
             * Encodes the specified GetBlocks message. Does not implicitly {@link witan.v1.GetBlocks.verify|verify} messages.
             * @param message GetBlocks message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: witan.v1.GetBlocks.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GetBlocks message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {witan.v1.GetBlocks & witan.v1.GetBlocks.$Shape} GetBlocks
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): witan.v1.GetBlocks & witan.v1.GetBlocks.$Shape;

            /**
             * Verifies a GetBlocks message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a GetBlocks message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns GetBlocks
             */
            static fromObject(object: { [k: string]: any }): witan.v1.GetBlocks;

            /**
             * Creates a plain object from a GetBlocks message. Also converts values to other types if specified.
             * @param message GetBlocks
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: witan.v1.GetBlocks, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this GetBlocks to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace GetBlocks {

            /** Properties of a GetBlocks. */
            interface $Properties {

                /** GetBlocks from */
                from?: Long;

                /** GetBlocks to */
                to?: Long;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GetBlocks. */
            type $Shape = witan.v1.GetBlocks.$Properties;
        }

        /**
         * Properties of a BlockBody.
         * @deprecated Use witan.v1.BlockBody.$Properties instead.
         */
        interface IBlockBody extends witan.v1.BlockBody.$Properties {
        }

        /** Represents a BlockBody. */
        class BlockBody {

            /**
             * Constructs a new BlockBody.
             * @param [properties] Properties to set
             */
            constructor(properties?: witan.v1.BlockBody.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BlockBody header. */
            header: Uint8Array;

            /** BlockBody references. */
            references: Uint8Array[];

            /** BlockBody evidence. */
            evidence: Uint8Array[];

            /**
             * Encodes the specified BlockBody message. Does not implicitly {@link witan.v1.BlockBody.verify|verify} messages.
             * @param message BlockBody message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: witan.v1.BlockBody.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BlockBody message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {witan.v1.BlockBody & witan.v1.BlockBody.$Shape} BlockBody
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): witan.v1.BlockBody & witan.v1.BlockBody.$Shape;

            /**
             * Verifies a BlockBody message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a BlockBody message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns BlockBody
             */
            static fromObject(object: { [k: string]: any }): witan.v1.BlockBody;

            /**
             * Creates a plain object from a BlockBody message. Also converts values to other types if specified.
             * @param message BlockBody
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: witan.v1.BlockBody, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this BlockBody to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace BlockBody {

            /** Properties of a BlockBody. */
            interface $Properties {

                /** BlockBody header */
                header?: Uint8Array;

                /** BlockBody references */
                references?: Uint8Array[];

                /** BlockBody evidence */
                evidence?: Uint8Array[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BlockBody. */
            type $Shape = witan.v1.BlockBody.$Properties;
        }

        /**
         * Properties of a Blocks.
         * @deprecated Use witan.v1.Blocks.$Properties instead.
         */
        interface IBlocks extends witan.v1.Blocks.$Properties {
        }

        /** Represents a Blocks. */
        class Blocks {

            /**
             * Constructs a new Blocks.
             * @param [properties] Properties to set
             */
            constructor(properties?: witan.v1.Blocks.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Blocks blocks. */
            blocks: witan.v1.BlockBody[];

            /** Blocks certificate. */
            certificate: Uint8Array;

            /**
             * Encodes the specified Blocks message. Does not implicitly {@link witan.v1.Blocks.verify|verify} messages.
             * @param message Blocks message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: witan.v1.Blocks.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Blocks message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {witan.v1.Blocks & witan.v1.Blocks.$Shape} Blocks
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): witan.v1.Blocks & witan.v1.Blocks.$Shape;

            /**
             * Verifies a Blocks message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Blocks message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Blocks
             */
            static fromObject(object: { [k: string]: any }): witan.v1.Blocks;

            /**
             * Creates a plain object from a Blocks message. Also converts values to other types if specified.
             * @param message Blocks
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: witan.v1.Blocks, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Blocks to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Blocks {

            /** Properties of a Blocks. */
            interface $Properties {

                /** Blocks blocks */
                blocks?: witan.v1.BlockBody.$Properties[];

                /** Blocks certificate */
                certificate?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Blocks. */
            type $Shape = witan.v1.Blocks.$Properties;
        }
    }
}
