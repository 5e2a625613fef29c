//! The macros that declare the path tree.

/// Declares nodes: a name, a template, the steps that lead on, and the verbs with their operations.
///
/// A step is a method and the node it leads to: `native TransactionsNative`; with a variable of the
/// path in parentheses the method takes its value: `id(transaction_id) TransactionsId`.
macro_rules! nodes {
    ($($name:ident $template:literal $steps:tt $verbs:tt)*) => {
        $(
            #[derive(Clone, Debug)]
            pub struct $name<H>(pub ::wechatpay_core::Chain<H>);

            impl<H> $name<H> {
                pub const TEMPLATE: &'static str = $template;
            }
        )*
        methods! { $($name $steps $verbs)* }
    };
}

/// Declares the methods of nodes, of those of other modules too.
macro_rules! methods {
    ($(
        $name:ident
        [$($method:ident $(($variable:ident))? $child:ident)*]
        [$($verb:ident $operation:ident)*]
    )*) => {$(
        impl<H: ::wechatpay_core::Handle> $name<H> {
            $(
                pub fn $method(&self $(, $variable: impl ToString)?) -> $child<H> {
                    $child(
                        self.0.at($child::<H>::TEMPLATE)$(.with(stringify!($variable), $variable))?,
                    )
                }
            )*
            $(
                pub fn $verb(
                    &self,
                    operation: &super::$operation,
                ) -> ::wechatpay_core::Request<
                    H,
                    <super::$operation as ::wechatpay_core::Operation>::Reply,
                > {
                    self.0.operation(operation)
                }
            )*
        }
    )*};
}

// Without a family nothing else uses the macros.
nodes! {}
